package nl.perspectief.access.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.issuer.client.ClientCommand;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system of a partner that was registered with the command, got a token and asks. */
public final class AccessSystem {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final TestServer server;
    final Credentials credentials;
    private final String token;

    private AccessSystem(TestServer server, Credentials credentials, String token) {
        this.server = server;
        this.credentials = credentials;
        this.token = token;
    }

    /** What the command told once. */
    public record Credentials(String name, String partner, String id, String secret) {}

    /** A new system of this partner, with a token. */
    public static AccessSystem of(TestServer server, String partner) {
        return let(server, register(server, partner), "authzen");
    }

    /** A new system of this partner that hands over signals, with a token. */
    public static AccessSystem intake(TestServer server, String partner) {
        return let(server, register(server, partner, "intake"), "intake");
    }

    private static AccessSystem let(TestServer server, Credentials credentials, String scope) {
        HttpResponse<String> answer = token(server, credentials.id(), credentials.secret(), scope);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return new AccessSystem(
                server, credentials, json(answer.body()).get("access_token").stringValue());
    }

    private static Credentials register(TestServer server, String partner, String... right) {
        String name = "systeem " + NUMBER.incrementAndGet() + " van " + partner + " (test)";
        String said = client(
                server,
                0,
                Stream.concat(Stream.of(name, partner), Arrays.stream(right)).toArray(String[]::new));
        return new Credentials(name, partner, told(said, "client-id +(\\S+)"), told(said, "client-secret +(\\S+)"));
    }

    private static String told(String said, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new AssertionError(said);
        }
        return found.group(1);
    }

    /** What the command says to these words, when it ends with this code. */
    public static String client(TestServer server, int code, String... words) {
        return client(server, false, code, words);
    }

    /** What the command says when these words are only tried. */
    static String tried(TestServer server, String... words) {
        return client(server, true, 0, words);
    }

    private static String client(TestServer server, boolean trial, int code, String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        CommandRun run = new CommandRun(server.owner(), server.bean(Clock.class), CommandOutput.of(out), trial);
        if (new ClientCommand(run, true).run(List.of(words)) != code) {
            throw new AssertionError(said.toString(StandardCharsets.UTF_8));
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    public static HttpResponse<String> token(TestServer server, String id, String secret, String scope) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(server.url() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope)));
    }

    /** What the command told of it. */
    public Credentials credentials() {
        return credentials;
    }

    /** The same system with another token. */
    public AccessSystem with(String otherToken) {
        return new AccessSystem(server, credentials, otherToken);
    }

    public String token() {
        return token;
    }

    /** A request to a path, with the token and as JSON. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** The JSON of an answer that must be 200. */
    public JsonNode ask(String path, String body) {
        HttpResponse<String> answer = post(path, body);
        if (answer.statusCode() != 200
                || !answer.headers().firstValue("Content-Type").orElse("").equals("application/json")) {
            throw new AssertionError(
                    answer.statusCode() + " " + answer.headers().map() + answer.body());
        }
        return json(answer.body());
    }

    public boolean decision(String body) {
        return ask(Endpoints.EVALUATION, body).get("decision").booleanValue();
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}

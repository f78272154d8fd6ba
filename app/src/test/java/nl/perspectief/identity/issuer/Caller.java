package nl.perspectief.identity.issuer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.client.ClientCommand;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the issuer that speaks its protocols from outside, with what a client knows. */
public final class Caller implements AutoCloseable {
    /** Long enough for RFC 7636, section 4.1. */
    public static final String VERIFIER = "0123456789-0123456789-0123456789-0123456789-abc";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestServer server;
    private final String name;
    private final String id;
    private final String secret;

    private Caller(TestServer server, String name, String id, String secret) {
        this.server = server;
        this.name = name;
        this.id = id;
        this.secret = secret;
    }

    /** The application itself. */
    public static Caller application(TestServer server) {
        Issuer issuer = server.bean(Issuer.class);
        return new Caller(server, "", issuer.clientId(), issuer.clientSecret());
    }

    /** A system of a partner, until it is closed. */
    public static Caller system(TestServer server, String name, String partner) {
        String said = command(server, name, partner);
        return new Caller(server, name, told(said, "client-id +(\\S+)"), told(said, "client-secret +(\\S+)"));
    }

    private static String command(TestServer server, String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        new ClientCommand(new CommandRun(server.owner(), Clock.systemUTC(), CommandOutput.of(out), false), true)
                .run(List.of(words));
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String told(String said, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new AssertionError(said);
        }
        return found.group(1);
    }

    /** The code that the browser of somebody who is signed in brings back. */
    public String code(Visitor person) {
        var answer = person.look(authorize());
        return told(answer.headers().firstValue("Location").orElseThrow(), "code=([^&]+)");
    }

    String authorize() {
        Issuer issuer = server.bean(Issuer.class);
        return "/oauth2/authorize?response_type=code&scope=openid&state=s&nonce=n&client_id=" + id + "&redirect_uri="
                + encode(issuer.answerUrl()) + "&code_challenge_method=S256&code_challenge=" + challenge();
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the token endpoint says to a code. */
    public HttpResponse<String> exchange(String code, String verifier) {
        return post(
                "/oauth2/token",
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                server.bean(Issuer.class).answerUrl(),
                "code_verifier",
                verifier);
    }

    /** An access token for the system itself. */
    public String token() {
        return json(post("/oauth2/token", "grant_type", "client_credentials", "scope", "authzen"))
                .get("access_token")
                .stringValue();
    }

    /** A form of names and values by turns, with the client's secret. */
    public HttpResponse<String> post(String path, String... fields) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return form(server, path, "Basic " + basic, fields);
    }

    /** The same with no word of who asks. */
    static HttpResponse<String> anonymous(TestServer server, String path, String... fields) {
        return form(server, path, "", fields);
    }

    private static HttpResponse<String> form(TestServer server, String path, String authorization, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(encode(fields[i + 1]));
        }
        var request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    /** A request with a token. */
    public static HttpResponse<String> bearing(TestServer server, String method, String path, String token) {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}")));
    }

    static HttpResponse<String> get(TestServer server, String path) {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        command(server, "end", name);
    }
}

package nl.perspectief.covenants.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.perspectief.identity.MachineClients;
import nl.perspectief.identity.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system of a partner that has registered itself, got a token and asks. */
final class AccessSystem {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    final TestServer server;
    final MachineClients.Registered registered;
    private final String token;

    private AccessSystem(TestServer server, MachineClients.Registered registered, String token) {
        this.server = server;
        this.registered = registered;
        this.token = token;
    }

    /** A new system of this partner, with a token. */
    static AccessSystem of(TestServer server, String partner) {
        var registered = server.bean(MachineClients.class).register("systeem van " + partner + " (test)", partner);
        String id = registered.client().id().toString();
        HttpResponse<String> answer = token(server, id, registered.secret(), "authzen");
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return new AccessSystem(
                server, registered, json(answer.body()).get("access_token").stringValue());
    }

    static HttpResponse<String> token(TestServer server, String id, String secret, String scope) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(server.url() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope)));
    }

    /** The same system with another token. */
    AccessSystem with(String otherToken) {
        return new AccessSystem(server, registered, otherToken);
    }

    String token() {
        return token;
    }

    /** A request to a path, with the token and as JSON. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** The JSON of an answer that must be 200. */
    JsonNode ask(String path, String body) {
        HttpResponse<String> answer = post(path, body);
        if (answer.statusCode() != 200
                || !answer.headers().firstValue("Content-Type").orElse("").equals("application/json")) {
            throw new AssertionError(
                    answer.statusCode() + " " + answer.headers().map() + answer.body());
        }
        return json(answer.body());
    }

    boolean decision(String body) {
        return ask(Endpoints.EVALUATION, body).get("decision").booleanValue();
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}

package nl.perspectief.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A browser without script for one person: keeps cookies, follows redirects, asks for compression and counts bytes. */
final class Browser implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    private final String origin;

    Browser(String origin) {
        this.origin = origin;
    }

    /**
     * An answer, after redirects.
     *
     * @param bytes of the body as it came over the wire, mostly compressed
     */
    record Answer(URI uri, int status, String text, int bytes) {}

    /** Signs in as somebody of the demo; false when that brought nobody in. */
    boolean signIn(String subject) throws IOException {
        String token = formToken();
        return !token.isEmpty()
                && !post("/aanmelden", "persoon=" + encode(subject) + "&_csrf=" + encode(token))
                        .uri()
                        .getPath()
                        .startsWith("/aanmelden");
    }

    /** Opens the sign-in page; the token of its form, empty when there is none. */
    String formToken() throws IOException {
        Matcher token = TOKEN.matcher(get("/inloggen").text());
        return token.find() ? token.group(1) : "";
    }

    /** @param form already encoded */
    Answer post(String path, String form, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer get(String path) throws IOException {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "text/html,*/*")
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());
            byte[] body = response.body();
            boolean packed =
                    response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            return new Answer(response.uri(), response.statusCode(), text(body, packed), body.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] body, boolean packed) throws IOException {
        if (!packed) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI at(String path) {
        return URI.create(origin).resolve(path);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}

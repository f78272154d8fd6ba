package nl.perspectief.installation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A browser and the server in front of Perspectief in one: what goes to the public address is passed on to the port of
 * this machine, with the headers that say so. Cookies stay with the browser, the secure ones too, as over TLS.
 */
final class BehindTls implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 12;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String inside;

    BehindTls(int port) {
        inside = "http://127.0.0.1:" + port;
    }

    /** The page after all redirects, with its public address. */
    Page get(String path) throws IOException, InterruptedException {
        return follow(URI.create(OwnInstallation.PUBLIC_URL + path), null);
    }

    /** Sends the only form of a page, which carries nothing but its token. */
    Page post(Page from, String path) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(from.body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + from.address());
        }
        return follow(
                URI.create(OwnInstallation.PUBLIC_URL + path),
                "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    }

    /** Cookies that a browser would also send without TLS. */
    List<HttpCookie> insecureCookies() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> !cookie.getSecure())
                .toList();
    }

    record Page(URI address, int status, String body) {}

    private Page follow(URI first, @Nullable String form) throws IOException, InterruptedException {
        URI address = first;
        HttpResponse<String> answer = send(address, form);
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            address = address.resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(address, null);
        }
        return new Page(address, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> send(URI address, @Nullable String form) throws IOException, InterruptedException {
        boolean ours = address.toString().startsWith(OwnInstallation.PUBLIC_URL);
        String target = ours ? address.toString().replace(OwnInstallation.PUBLIC_URL, inside) : address.toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target)).header("Accept", "text/html");
        if (ours) {
            request.header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", address.getHost());
        }
        cookies.get(address, Map.of()).forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        cookies.put(address, answer.headers().map());
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }
}

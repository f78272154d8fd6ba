package nl.perspectief.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A browser without script: keeps cookies, follows redirects, and sends the form token of the last page that had one.
 * Not for use by several threads.
 */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile("name=\"getoond\" value=\"([^\"]*)\"");
    private static final int MOST_REDIRECTS = 12;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String url;
    private final Map<String, List<String>> shown = new HashMap<>();
    private Consumer<HttpResponse<String>> watcher = _ -> {};
    private @Nullable String token;

    public Visitor(String url) {
        this(url, InetAddress.getLoopbackAddress());
    }

    /** @param from the address of this machine that it comes from */
    Visitor(String url, InetAddress from) {
        this(url, HttpClient.newBuilder().localAddress(from));
    }

    /** One that comes another way, such as over TLS. */
    public Visitor(String url, HttpClient.Builder client) {
        this.url = url;
        this.client = client.cookieHandler(cookies).build();
    }

    /** Shows every answer on the way, redirects too. */
    public Visitor watchedBy(Consumer<HttpResponse<String>> eye) {
        watcher = eye;
        return this;
    }

    /** Logs in as somebody of the demo, through the issuer. */
    public void logIn(String subject) {
        get("/inloggen");
        HttpResponse<String> answer = post("/aanmelden", "persoon", subject);
        if (answer.uri().getPath().startsWith("/aanmelden")
                || answer.uri().getPath().startsWith("/inloggen")) {
            throw new IllegalStateException(
                    subject + " did not get in, but to " + answer.uri().getPath());
        }
    }

    /** The page after all redirects; its {@code uri()} tells where that was. */
    public HttpResponse<String> get(String path) {
        return follow(look(path));
    }

    /** The first answer, whatever it is. */
    public HttpResponse<String> look(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** A file, as it is saved. */
    public HttpResponse<byte[]> file(String path) {
        try {
            return client.send(HttpRequest.newBuilder(at(path)).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form with the token of the last page that had one, and follows: names and values by turns. */
    public HttpResponse<String> post(String path, String... fields) {
        return follow(submit(path, fields));
    }

    /**
     * Sends a form, and gives the first answer. What the page showed to agree with goes along, as a browser does, unless the
     * fields say what was shown. What is called "bestand" goes as a file.
     */
    public HttpResponse<String> submit(String path, String... fields) {
        List<String> file = List.of(fields);
        if (file.contains("bestand")) {
            int at = file.indexOf("bestand");
            List<String> others = new ArrayList<>(file);
            others.subList(at, at + 2).clear();
            return bring(
                    path,
                    "lijst.csv",
                    file.get(at + 1).getBytes(StandardCharsets.UTF_8),
                    others.toArray(String[]::new));
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        if (pairs.stream().noneMatch(pair -> pair.startsWith("getoond="))) {
            shown.getOrDefault(path, List.of()).forEach(row -> pairs.add("getoond=" + encode(row)));
        }
        if (token != null) {
            pairs.add("_csrf=" + encode(token));
        }
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Sends a form with a file in it, and gives the first answer. @param more other fields of it */
    public HttpResponse<String> bring(String path, String name, byte[] file, String... more) {
        String edge = "----rand" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        List<String> fields = new ArrayList<>(List.of(more));
        if (token != null) {
            fields.addAll(List.of("_csrf", token));
        }
        for (int i = 0; i < fields.size(); i += 2) {
            body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + fields.get(i) + "\"\r\n\r\n"
                            + fields.get(i + 1) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** What this browser keeps under a name. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Puts a cookie into this browser, as a thief would. */
    public void putCookie(String name, String value) {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(kept -> kept.getName().equals(name))
                .toList()
                .forEach(kept -> store.remove(URI.create(url), kept));
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        store.add(URI.create(url), cookie);
    }

    /** Puts a cookie in this browser that the server did not give. */
    public void keepCookie(String name, String value, String path) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath(path);
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(url + path), cookie);
    }

    /** What it would send along, as one header. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** From here on forms carry no token, until a page with one is opened. */
    public void forgetToken() {
        token = null;
    }

    private HttpResponse<String> follow(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            String location = answer.headers().firstValue("Location").orElse(null);
            if (location == null || answer.statusCode() / 100 != 3) {
                return answer;
            }
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(location)).GET());
        }
        throw new IllegalStateException("redirected in circles, last to " + answer.uri());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            watcher.accept(answer);
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            shown.putAll(shownOn(answer.body()));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the page that was opened last shows to who sends its form there. */
    public List<String> shownAt(String path) {
        return shown.getOrDefault(path, List.of());
    }

    /** By where the form goes; of more than one form to one place, the one that shows something. */
    private static Map<String, List<String>> shownOn(String page) {
        Map<String, List<String>> all = new HashMap<>();
        FORM.matcher(page).results().forEach(form -> {
            List<String> rows = shown(form.group(2));
            all.merge(form.group(1), rows, (before, _) -> before.isEmpty() ? rows : before);
        });
        return all;
    }

    private static List<String> shown(String form) {
        return SHOWN.matcher(form)
                .results()
                .map(row -> HtmlUtils.htmlUnescape(row.group(1)))
                .toList();
    }

    private URI at(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(url + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

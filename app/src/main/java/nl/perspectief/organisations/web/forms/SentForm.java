package nl.perspectief.organisations.web.forms;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.shared.CleanText;
import nl.perspectief.shared.web.Speech;

/**
 * A form that was sent from a page of ours and could not be taken in, to be shown and sent once more. It comes from the
 * request and goes back to who made it; nothing of it is kept here.
 *
 * @param path of ours, where it was sent to
 */
public record SentForm(String path, List<SentField> fields) {
    private static final String ENCODED = "application/x-www-form-urlencoded";

    public SentForm {
        fields = List.copyOf(fields);
    }

    /** A form whose fields are known by name. */
    public static SentForm of(String path, Map<String, List<String>> fields) {
        return new SentForm(
                path,
                fields.entrySet().stream()
                        .flatMap(field -> field.getValue().stream()
                                .map(value -> new SentField(field.getKey(), CleanText.of(value))))
                        .toList());
    }

    /** Whether somebody typed or chose anything in it; a button alone is no form to keep. */
    public boolean typed() {
        return fields.stream().anyMatch(field -> field.secret() || field.shown());
    }

    /** What was typed or chosen, as far as there are words for it. */
    public List<SentField> said(Speech speech) {
        return fields.stream()
                .filter(field -> field.shown() && field.said(speech).isPresent())
                .toList();
    }

    /** The labels of choices that go along and cannot be put into words here. */
    public List<String> chosen(Speech speech) {
        return fields.stream()
                .filter(field -> field.shown() && field.said(speech).isEmpty())
                .map(field -> field.label(speech))
                .distinct()
                .toList();
    }

    /** Whether something of it has to be typed again. */
    public boolean asksAgain() {
        return fields.stream().anyMatch(SentField::secret);
    }

    /** The form of a request; none when another site may have made it, or when it cannot be read. */
    public static Optional<SentForm> of(HttpServletRequest request) {
        String path = pathAsked(request);
        String type = String.valueOf(request.getContentType());
        if (!methodAsked(request).equals("POST")
                || !type.toLowerCase(Locale.ROOT).startsWith(ENCODED)
                || !ownPath(path)
                || !fromOurs(request)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SentForm(
                    path,
                    request.getParameterMap().entrySet().stream()
                            .flatMap(field -> Arrays.stream(field.getValue())
                                    .map(value -> new SentField(field.getKey(), CleanText.of(value))))
                            .toList()));
        } catch (RuntimeException _) {
            // the server refuses a body that is too large, cut short or badly written with exceptions of its own
            return Optional.empty();
        }
    }

    /** Where the browser sent it, also when an error page is made of it. */
    public static String pathAsked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** How the browser sent it, also when an error page is made of it. */
    private static String methodAsked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked
                ? asked
                : request.getMethod();
    }

    /** Whether it stays on this server, whatever somebody wrote in an address. */
    public static boolean ownPath(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
    }

    /** Whether a page of ours sent it, as the browser says; a sibling under another port or name is not one. */
    public static boolean fromOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String from = origin == null ? request.getHeader("Referer") : origin;
        return from != null && sameHost(from, request);
    }

    private static boolean sameHost(String origin, HttpServletRequest request) {
        try {
            URI from = URI.create(origin);
            int port = from.getPort() >= 0 ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80;
            return request.getServerName().equalsIgnoreCase(from.getHost()) && port == request.getServerPort();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

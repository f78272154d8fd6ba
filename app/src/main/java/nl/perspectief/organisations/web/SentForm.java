package nl.perspectief.organisations.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.perspectief.shared.CleanText;
import nl.perspectief.shared.web.Speech;

/**
 * A form that was sent from a page of ours and could not be taken in, to be shown and sent once more. It comes from the
 * request and goes back to who made it; nothing of it is kept here.
 *
 * @param path of ours, where it was sent to
 */
public record SentForm(String path, List<Field> fields) {
    private static final Pattern SECRET =
            Pattern.compile("code|.*(wachtwoord|password|geheim|secret|passkey).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TECHNICAL = Pattern.compile("_.*|version|versie");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{32,36}");
    private static final Pattern CHOSEN = Pattern.compile("[A-Z][A-Z0-9_]+|[a-z][0-9]{1,2}|on|true|false");
    /** What comes behind a name when a page has a field for each person or question. */
    private static final Pattern OF_ONE = Pattern.compile("-([A-Z0-9_]+|[0-9a-f-]{36})$");

    private static final String ENCODED = "application/x-www-form-urlencoded";

    public SentForm {
        fields = List.copyOf(fields);
    }

    /** One value. A secret one is not repeated: it has to be typed again. */
    public record Field(String name, String value) {
        public boolean secret() {
            return SECRET.matcher(name).matches();
        }

        /** Whether somebody can have typed or chosen it. */
        public boolean shown() {
            return !secret()
                    && !value.isBlank()
                    && !TECHNICAL.matcher(name).matches()
                    && !ID.matcher(value).matches();
        }

        /** Whether the value is a word of ours, which stands for a choice and means nothing on screen. */
        public boolean chosen() {
            return CHOSEN.matcher(value).matches();
        }

        /** What the field is called on its page, or else its name, which is a word too. */
        public String label(Speech speech) {
            String plain = OF_ONE.matcher(name).replaceFirst("");
            if (plain.isEmpty() || speech.knows("sent." + plain)) {
                return plain.isEmpty() ? name : speech.say("sent." + plain);
            }
            return plain.substring(0, 1).toUpperCase(Locale.ROOT)
                    + plain.substring(1).replace('-', ' ');
        }

        /** What a browser may fill in for a secret. */
        public String autocomplete() {
            return name.equals("code") ? "one-time-code" : "current-password";
        }
    }

    /** The form of a request; none when another site may have made it, or when it cannot be read. */
    static Optional<SentForm> of(HttpServletRequest request) {
        String path = pathAsked(request);
        String type = String.valueOf(request.getContentType());
        if (!request.getMethod().equals("POST")
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
                                    .map(value -> new Field(field.getKey(), CleanText.of(value))))
                            .toList()));
        } catch (RuntimeException _) {
            // the server refuses a body that is too large, cut short or badly written with exceptions of its own
            return Optional.empty();
        }
    }

    /** Where the browser sent it, also when an error page is made of it. */
    static String pathAsked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** Whether it stays on this server, whatever somebody wrote in an address. */
    static boolean ownPath(String path) {
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

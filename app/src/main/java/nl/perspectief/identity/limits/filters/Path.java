package nl.perspectief.identity.limits.filters;

import jakarta.servlet.http.HttpServletRequest;
import nl.perspectief.shared.web.BetweenMachines;
import org.springframework.http.HttpHeaders;

/** What kind of path a request is for, as far as limits go. */
enum Path {
    /** Costs no more than reading a file; the issuer's keys and descriptions too, which our own sign-in asks for itself. */
    FILE,
    SIGN_IN,
    HEALTH,
    /** Where systems of partners show their secret. */
    CLIENT,
    /** Where systems of partners show a token. */
    TOKEN,
    /** Anything else: free for who is logged in. */
    PAGE;

    enum Speech {
        HTML,
        OAUTH,
        PROBLEM
    }

    private static final String SIGN_IN_PATH = "/aanmelden";

    static Path of(HttpServletRequest request) {
        String path = request.getServletPath();
        return switch (path) {
            case "/favicon.ico", "/oauth2/jwks" -> FILE;
            case "/oauth2/token", "/oauth2/introspect", "/oauth2/revoke" -> CLIENT;
            case SIGN_IN_PATH -> "POST".equals(request.getMethod()) ? SIGN_IN : PAGE;
            default -> byPrefix(path);
        };
    }

    private static Path byPrefix(String path) {
        if (path.startsWith("/static/") || path.startsWith("/.well-known/") || BetweenMachines.description(path)) {
            return FILE;
        }
        if (path.equals("/gezondheid") || path.startsWith("/gezondheid/")) {
            return HEALTH;
        }
        return BetweenMachines.path(path) ? TOKEN : PAGE;
    }

    Speech speaks() {
        return switch (this) {
            case CLIENT -> Speech.OAUTH;
            case TOKEN -> Speech.PROBLEM;
            case FILE, SIGN_IN, HEALTH, PAGE -> Speech.HTML;
        };
    }

    static boolean basic(String header) {
        return header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    static String authorization(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? "" : header;
    }
}

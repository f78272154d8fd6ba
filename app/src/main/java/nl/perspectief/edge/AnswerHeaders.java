package nl.perspectief.edge;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The headers of every answer, whoever makes it: nothing from elsewhere, no framing, no referrer to others, no window shared
 * with others, nothing kept in a cache. A file with its version in its name says itself that it may be kept.
 */
@Component
final class AnswerHeaders {
    private final Map<String, String> headers = new LinkedHashMap<>();

    /**
     * Browsers built on Chromium hold {@code form-action} against each redirect that follows a form, so that leaving by the
     * goodbye page of an external issuer takes that issuer's origin.
     */
    AnswerHeaders(
            PublicAddress address,
            @Value("${perspectief.issuer.embedded}") boolean embeddedIssuer,
            @Value("${perspectief.issuer.uri}") String issuer) {
        String forms = embeddedIssuer ? "'self'" : "'self' " + origin(issuer);
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                        + " connect-src 'self'; form-action " + forms + "; frame-ancestors 'none'; base-uri 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cache-Control", "no-store");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (address.https()) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static String origin(String uri) {
        URI parsed = URI.create(uri);
        return parsed.getScheme() + "://" + parsed.getAuthority();
    }

    void each(BiConsumer<String, String> header) {
        headers.forEach(header);
    }
}

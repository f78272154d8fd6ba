package nl.perspectief.edge;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where browsers find this application. It is configured, so that no header of a request is needed to know it. */
@Component
final class PublicAddress {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final URI url;

    PublicAddress(@Value("${perspectief.public-url}") String url) {
        this.url = URI.create(url);
    }

    String origin() {
        return url.getScheme() + "://" + url.getAuthority();
    }

    boolean https() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    String scheme() {
        return https() ? "https" : "http";
    }

    String host() {
        return String.valueOf(url.getHost());
    }

    /** Host and port, as browsers send it. */
    String authority() {
        return url.getAuthority();
    }

    int port() {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return https() ? HTTPS_PORT : HTTP_PORT;
    }

    /**
     * Whether a {@code Host} header is ours. An address in digits always is: a page of somebody else can only make a browser
     * come here under a name of its own (DNS rebinding), never under an address.
     */
    boolean answersTo(@Nullable String header) {
        if (header == null || header.isBlank() || header.startsWith("[")) {
            return true;
        }
        String asked = header.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        return asked.equals(host().toLowerCase(Locale.ROOT))
                || asked.equals("localhost")
                || asked.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }
}

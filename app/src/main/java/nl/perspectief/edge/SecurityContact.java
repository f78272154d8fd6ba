package nl.perspectief.edge;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whom to tell about a hole: an address that people can use, as a URI (RFC 9116, section 2.5.3). */
public record SecurityContact(String uri) {
    private static final Set<String> SCHEMES = Set.of("mailto", "https", "tel");

    /** @param written a URI, or a plain mail address; absent when it is neither */
    public static Optional<SecurityContact> of(String written) {
        try {
            URI uri = URI.create(written.matches("[^\\s:@/]+@[^\\s:@/]+\\.[^\\s:@/]+") ? "mailto:" + written : written);
            return uri.getScheme() != null
                            && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                            && uri.getSchemeSpecificPart().length() > 2
                    ? Optional.of(new SecurityContact(uri.toASCIIString()))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

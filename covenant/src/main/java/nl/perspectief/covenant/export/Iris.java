package nl.perspectief.covenant.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Sensitivity;

/**
 * The names of a covenant's words on the web. A purpose, category or ground whose id is known by all has a term of the
 * W3C Data Privacy Vocabulary, see {@code dpv.properties}; any other has a name within the covenant.
 */
final class Iris {
    private static final Properties DPV = read();

    private final String prefix;

    Iris(Covenant covenant) {
        this.prefix = "urn:perspectief:covenant:" + encoded(covenant.id()) + ":";
    }

    private static Properties read() {
        try (InputStream file = Objects.requireNonNull(Iris.class.getResourceAsStream("dpv.properties"));
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties terms = new Properties();
            terms.load(reader);
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The term of DPV, or else the covenant's own. @param kind such as {@code purpose} */
    String of(String kind, String id) {
        return Objects.requireNonNullElseGet(DPV.getProperty(kind + "." + id), () -> own(kind, id));
    }

    String own(String kind, String id) {
        return prefix + kind + ":" + encoded(id);
    }

    /** What DPV calls data of this sensitivity. */
    static String of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case ORDINARY -> "https://w3id.org/dpv#PersonalData";
            case SPECIAL -> "https://w3id.org/dpv#SpecialCategoryPersonalData";
            case CRIMINAL -> "https://w3id.org/dpv/pd#Criminal";
            case SECRET -> "https://w3id.org/dpv#ConfidentialData";
        };
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

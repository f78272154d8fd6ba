package nl.perspectief.authzen.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.covenant.vocabulary.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * From the words of a system that asks to those of a covenant: which subjects, actions and resources are known, and how
 * the seven words of a question and the facts follow from them. Written in YAML; see {@code docs/modules/authzen.md}.
 *
 * @param actions by name; an action with {@link Directory.EachWord} is searched once for each word
 * @param dataSubject where the id of the person stands whose data are asked for
 */
public record Mapping(
        Map<String, Directory> subjects,
        Map<String, Directory> actions,
        Map<String, Directory> resources,
        Map<Dimension, Choice> words,
        Choice form,
        Map<String, Claim> claims,
        @Nullable Reference dataSubject) {

    /** The one for systems that know the covenant's own words. */
    public static Mapping standard() {
        try (InputStream yaml = Mapping.class.getResourceAsStream("perspectief.yaml")) {
            return read(new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the person whose data are asked for, as it was given. */
    public Optional<String> dataSubject(AccessRequest request) {
        Reference.Known known = new Reference.Known(request, Map.of(), Map.of());
        return Optional.ofNullable(dataSubject).map(place -> place.in(known));
    }

    /** @throws IllegalArgumentException with the place that cannot be read */
    public static Mapping read(String yaml) {
        return MappingReader.read(yaml);
    }
}

package nl.perspectief.register.asof;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.Meaning;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.meaning.RoleMeaning;
import nl.perspectief.covenant.meaning.Word;
import nl.perspectief.covenant.vocabulary.Category;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Phase;
import nl.perspectief.covenant.vocabulary.Purpose;
import nl.perspectief.covenant.vocabulary.Role;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/**
 * Gives the words of a text that was registered before texts could say so the meanings that the application took for
 * granted then, so that work under such a text goes on.
 */
final class FormerMeanings {
    private static final Properties FORMER = read();

    private FormerMeanings() {}

    private static Properties read() {
        try (InputStream file =
                        Objects.requireNonNull(FormerMeanings.class.getResourceAsStream("former-meanings.properties"));
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties former = new Properties();
            former.load(reader);
            return former;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same covenant with the former meanings of its words; one that says for itself stays as it is. */
    static Covenant with(Covenant covenant) {
        Vocabulary words = covenant.vocabulary();
        return words.meanings().isEmpty()
                ? new Covenant(
                        covenant.id(),
                        covenant.version(),
                        covenant.title(),
                        covenant.regime(),
                        covenant.validFrom(),
                        with(words),
                        covenant.rules(),
                        covenant.articles(),
                        covenant.hash())
                : covenant;
    }

    private static Vocabulary with(Vocabulary words) {
        return new Vocabulary(
                words.partners().stream().map(FormerMeanings::partner).toList(),
                words.roles().stream()
                        .map(role -> new Role(role.id(), role.name(), former("role", role, RoleMeaning.class)))
                        .toList(),
                words.categories().stream().map(FormerMeanings::category).toList(),
                words.purposes().stream()
                        .map(it -> new Purpose(
                                it.id(), it.name(), it.under(), former("purpose", it, PurposeMeaning.class)))
                        .toList(),
                words.phases().stream()
                        .map(phase -> new Phase(phase.id(), phase.name(), former("phase", phase, PhaseMeaning.class)))
                        .toList(),
                words.grounds(),
                words.conditions().stream().map(FormerMeanings::condition).toList());
    }

    private static Partner partner(Partner it) {
        return new Partner(it.id(), it.name(), it.domain(), it.capacity(), former("partner", it, PartnerKind.class));
    }

    private static Category category(Category it) {
        return new Category(
                it.id(), it.name(), it.sensitivity(), it.under(), former("category", it, CategoryMeaning.class));
    }

    private static Condition condition(Condition it) {
        FactMeaning fact = of("condition", it).flatMap(FactMeaning::of).orElse(null);
        return new Condition(it.id(), it.name(), it.source(), it.remedy(), it.audience(), it.recorders(), fact);
    }

    private static <M extends Enum<M> & Meaning> Set<M> former(String kind, Named word, Class<M> known) {
        return Set.copyOf(of(kind, word)
                .flatMap(written -> Word.of(known, written))
                .map(List::of)
                .orElse(List.of()));
    }

    private static Optional<String> of(String kind, Named word) {
        return Optional.ofNullable(FORMER.getProperty(kind + "." + word.id()));
    }
}

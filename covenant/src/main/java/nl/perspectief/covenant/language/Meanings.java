package nl.perspectief.covenant.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.covenant.language.Block.Written;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.Meaning;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.meaning.RoleMeaning;
import nl.perspectief.covenant.meaning.Word;
import org.jspecify.annotations.Nullable;

/** Reads what a covenant says that one of its words means; capitals make no difference. */
final class Meanings {
    private static final String WRONG = "is geen betekenis die hier kan staan.";

    private Meanings() {}

    static <M extends Enum<M> & Meaning> Set<M> of(Block block, Class<M> known) {
        Set<M> meanings = EnumSet.noneOf(known);
        for (Written written : block.texts(Key.MEANS)) {
            Optional<M> meaning = Word.of(known, lower(written));
            if (meaning.isEmpty()) {
                block.wrong(written, WRONG, Nearest.instead(lower(written), dutch(known)));
            } else if (!meanings.add(meaning.get())) {
                block.wrong(written, "staat er twee keer.", "Laat er één staan.");
            }
        }
        return meanings;
    }

    /** A condition is about one fact; several are several conditions. */
    static @Nullable FactMeaning fact(Block block) {
        Optional<Written> written = block.maybe(Key.MEANS);
        Optional<FactMeaning> meaning = written.flatMap(it -> FactMeaning.of(lower(it)));
        if (meaning.isEmpty()) {
            written.ifPresent(it -> block.wrong(it, WRONG, Nearest.instead(lower(it), FactMeaning.examples())));
        }
        return meaning.orElse(null);
    }

    /** The same meaning in one language; a text that means nothing stays. */
    static String in(Surface surface, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(
                        PartnerKind.class,
                        RoleMeaning.class,
                        CategoryMeaning.class,
                        PurposeMeaning.class,
                        PhaseMeaning.class)
                .flatMap(known -> Stream.<Meaning>of(known.getEnumConstants()))
                .filter(meaning ->
                        meaning.dutch().equals(lower) || meaning.english().equals(lower))
                .findFirst()
                .or(() -> FactMeaning.of(lower))
                .map(surface::of)
                .orElse(text);
    }

    private static String lower(Written written) {
        return written.text().toLowerCase(Locale.ROOT);
    }

    private static <M extends Enum<M> & Meaning> List<String> dutch(Class<M> known) {
        return Stream.of(known.getEnumConstants()).map(Word::dutch).toList();
    }
}

package nl.perspectief.signals.importing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What a signal tells. Only two that tell the same in all of it, of somebody whose birth date can be the same, are taken as one: a name
 * that merely sounds alike is no reason to leave a row out.
 *
 * @param words per box, whatever capitals and blanks it is written with
 */
record Telling(Heading heading, @Nullable LocalDate seenOn, Map<Statement, String> words) {
    /** What is known of it before its words are read. @param name empty when it has none */
    record Heading(String name, String neighbourhood, Exploitation victim) {
        static Heading of(@Nullable Identity identity, String neighbourhood, Exploitation victim) {
            return new Heading(
                    identity == null
                            ? ""
                            : Answers.plain(identity.firstName()) + "|" + Answers.plain(identity.familyName()),
                    neighbourhood,
                    victim);
        }
    }

    static Telling of(Heading heading, @Nullable LocalDate seenOn, Map<Statement, String> texts) {
        Map<Statement, String> words = new EnumMap<>(Statement.class);
        texts.forEach((box, text) -> {
            String plain = text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
            if (!plain.isEmpty()) {
                words.put(box, plain);
            }
        });
        return new Telling(heading, seenOn, words);
    }

    static Telling of(NewSignal row) {
        return of(Heading.of(row.identity(), row.neighbourhood(), row.exploitation()), row.seenOn(), row.texts());
    }

    /** Whether what is given of both birth dates is the same; without a name there is none. */
    static boolean bornAlike(@Nullable Identity one, @Nullable Identity other) {
        return one == null || other == null ? one == other : one.birthDate().compatible(other.birthDate());
    }

    @Override
    public String toString() {
        return "Telling[not for logs]";
    }
}

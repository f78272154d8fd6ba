package nl.perspectief.signals.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.reading.Knows;

/** What people write in a list where the form has choices, in Dutch and English. Anything else is no answer: nothing is guessed. */
final class Answers {
    private static final Map<String, Exploitation> VICTIM = new HashMap<>();
    private static final Map<String, Knows> KNOWS = new HashMap<>();

    static {
        put(
                VICTIM,
                Exploitation.YES,
                "ja|j|yes|y|ja die tekenen zijn er|yes there are signs|yes it looks like it|ja daar lijkt het op");
        put(
                VICTIM,
                Exploitation.NO,
                "nee|n|no|nee daar is geen teken van|no there is no sign of that|no there is no sign of it");
        put(
                VICTIM,
                Exploitation.MAYBE,
                "misschien|misschien ik weet het niet|mogelijk|onbekend|weet niet|weet ik niet|twijfel|maybe|perhaps|possibly"
                        + "|unknown|do not know|perhaps i do not know|maybe i do not know");
        put(KNOWS, Knows.YES, "ja|j|yes|y|weet het|weten het|knows|know");
        put(KNOWS, Knows.DANGER, "gevaar|gevaarlijk|dat geeft gevaar|danger|dangerous|it is dangerous");
        put(
                KNOWS,
                Knows.NO_MOMENT_YET,
                "geen moment|geen goed moment|er was nog geen goed moment|no moment|no good moment|there was no good moment"
                        + "|there was no good moment yet");
        put(KNOWS, Knows.NO_CONTACT, "geen contact|er is geen contact|no contact|there is no contact");
        put(
                KNOWS,
                Knows.PARENT_INVOLVED,
                "ouder betrokken|een ouder is er misschien bij betrokken|parent involved|a parent may be involved"
                        + "|a parent is perhaps involved");
        put(
                KNOWS,
                Knows.YOUTH_OBJECTS,
                "jongere wil niet|jongere wil het niet|de jongere wil het niet|youth objects|young person objects"
                        + "|the young person does not want it");
    }

    private Answers() {}

    private static <A> void put(Map<String, A> answers, A answer, String words) {
        for (String one : words.split("\\|")) {
            answers.put(one, answer);
        }
    }

    /** Small letters and digits with single spaces between. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    static Optional<String> victim(String words) {
        return Optional.ofNullable(VICTIM.get(plain(words)))
                .map(Enum::name)
                .or(() -> named(Exploitation.values(), words));
    }

    static Optional<String> knows(String words) {
        String reason = plain(words).replaceFirst("^(nog niet|not yet) ", "");
        return Optional.ofNullable(KNOWS.get(reason)).map(Enum::name).or(() -> named(Knows.values(), words));
    }

    /** As the page itself fills in what was chosen for all rows. */
    private static Optional<String> named(Enum<?>[] all, String words) {
        for (Enum<?> one : all) {
            if (one.name().equals(words)) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    static Optional<String> place(List<Neighbourhood> places, String words) {
        String plain = plain(words);
        return places.stream()
                .filter(place ->
                        plain(place.name()).equals(plain) || plain(place.code()).equals(plain))
                .map(Neighbourhood::code)
                .findFirst();
    }

    static Optional<String> regime(List<RegimeWords> regimes, String words) {
        String plain = plain(words);
        return regimes.stream()
                .filter(regime -> plain(regime.title()).equals(plain)
                        || plain(regime.regime()).equals(plain))
                .map(RegimeWords::regime)
                .findFirst();
    }
}

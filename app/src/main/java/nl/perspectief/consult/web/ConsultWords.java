package nl.perspectief.consult.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.consult.Consult;
import nl.perspectief.consult.ConsultCounts;
import nl.perspectief.consult.Consulted;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.statistics.suppression.Rounding;
import nl.perspectief.warning.Nameless;
import nl.perspectief.warning.web.NamelessForm;

/** What the pages of consults let somebody choose or count, in words. */
public final class ConsultWords {
    private ConsultWords() {}

    /** One message; nothing when it cannot be sent as it is. */
    static Optional<Nameless> read(NamelessForm typed, String field) {
        String text = typed.form().text(field, Consult.LONGEST, "consult.words.missing");
        return typed.read(field, text, Set.of(), "consult.words.must-go");
    }

    /** Whom one consults, with who reads it there. */
    public static Map<String, String> whom(Screen screen, List<Consulted> all) {
        Map<String, String> options = new LinkedHashMap<>();
        all.forEach(one -> options.put(
                one.code(),
                screen.say(
                        "consult.whom." + one.role(),
                        one.organisation().name(),
                        one.readers().stream().map(Professional::name).collect(Collectors.joining(", ")))));
        return options;
    }

    /** A number to the nearest five, so that looking again tells nothing of the one that ended meanwhile; or that it is a small one. */
    public static String few(Screen screen, int number) {
        return number < ConsultCounts.FEWEST
                ? screen.say("consult.counts.few", ConsultCounts.FEWEST)
                : String.valueOf(Rounding.toFive(number));
    }

    /** A month with its year. */
    public static String month(Screen screen, LocalDate first) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", screen.language().locale())
                .format(first);
    }

    /** That what was said may go. */
    public static Map<String, String> destroy(Screen screen) {
        return Map.of("ja", screen.say("consult.close.yes"));
    }
}

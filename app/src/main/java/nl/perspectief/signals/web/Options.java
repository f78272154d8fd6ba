package nl.perspectief.signals.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Statement;

/** What a page offers to choose from: the value of each choice with its words. */
public final class Options {
    private Options() {}

    /** Each choice has a text {@code prefix} + its name. */
    public static Map<String, String> of(Screen screen, String prefix, Collection<? extends Enum<?>> choices) {
        Map<String, String> options = new LinkedHashMap<>();
        choices.forEach(choice -> options.put(choice.name(), screen.say(prefix + choice.name())));
        return options;
    }

    public static Map<String, String> of(Screen screen, String prefix, Enum<?>... choices) {
        return of(screen, prefix, List.of(choices));
    }

    public static Map<String, String> places(List<Neighbourhood> neighbourhoods) {
        Map<String, String> options = new LinkedHashMap<>();
        neighbourhoods.forEach(place -> options.put(place.code(), place.name()));
        return options;
    }

    /** By the id of the covenant. */
    public static Map<String, String> regimes(List<RegimeWords> regimes) {
        Map<String, String> options = new LinkedHashMap<>();
        regimes.forEach(regime -> options.put(regime.regime(), regime.title()));
        return options;
    }

    /** By partner. */
    public static Map<String, String> organisations(List<Organisation> organisations) {
        Map<String, String> options = new LinkedHashMap<>();
        organisations.forEach(one -> options.put(one.partner(), one.name()));
        return options;
    }

    public static Map<String, String> one(String value, String words) {
        return Map.of(value, words);
    }

    /** What was said in a signal, by the box it was said in. */
    public static Map<String, String> statements(Screen screen, SignalFile file) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Statement box : Statement.values()) {
            file.item(box)
                    .ifPresent(item -> options.put(
                            item.id().toString(),
                            screen.say("signals.box." + box.name()) + ": "
                                    + item.narrative().text()));
        }
        return options;
    }

    /** By id; each with function and organisation, because two people can have one name. */
    public static Map<String, String> people(List<Professional> professionals) {
        Map<String, String> options = new LinkedHashMap<>();
        professionals.forEach(person -> options.put(
                person.id().toString(),
                person.name() + ", " + person.function() + ", "
                        + person.organisation().shortName()));
        return options;
    }
}

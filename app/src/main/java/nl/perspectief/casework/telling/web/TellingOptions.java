package nl.perspectief.casework.telling.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.informing.Authority;
import nl.perspectief.casework.informing.Postponement;
import nl.perspectief.casework.informing.Relation;
import nl.perspectief.casework.informing.Reply;
import nl.perspectief.casework.informing.Way;
import nl.perspectief.casework.telling.Persons;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.signals.Exploitation;
import org.jspecify.annotations.Nullable;

/** What can be chosen when somebody is told and asked, in the words of the screen. */
public final class TellingOptions {
    private TellingOptions() {}

    public static Map<String, String> postponements(Screen screen) {
        return of(screen, "casework.postponed.", Postponement.values());
    }

    public static Map<String, String> ways(Screen screen) {
        return of(screen, "casework.way.", Way.values());
    }

    public static Map<String, String> relations(Screen screen) {
        Map<String, String> options = of(screen, "casework.relation.", Relation.values());
        options.remove(Relation.YOUTH.name());
        return options;
    }

    public static Map<String, String> authorities(Screen screen) {
        return of(screen, "casework.authority.", Authority.values());
    }

    public static Map<String, String> answers(Screen screen) {
        return of(screen, "casework.answer.", Reply.Said.values());
    }

    public static Map<String, String> outcomes(Screen screen) {
        return of(screen, "signals.exploitation.", Exploitation.values());
    }

    /** Who could have told, by name. */
    public static Map<String, String> tellers(Persons.Overview all) {
        Map<String, String> options = new LinkedHashMap<>();
        all.named().values().stream()
                .filter(one -> all.tellers().contains(one.id()))
                .sorted(Comparator.comparing(Professional::name))
                .forEach(one -> options.put(one.id().toString(), one.name()));
        return options;
    }

    /** The name of a professional in it; empty when nobody wrote who it was. */
    public static String name(Persons.Overview all, @Nullable UUID id) {
        Professional one = id == null ? null : all.named().get(id);
        return one == null ? "" : one.name();
    }

    private static Map<String, String> of(Screen screen, String prefix, Enum<?>... choices) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Enum<?> choice : choices) {
            options.put(choice.name(), screen.say(prefix + choice.name()));
        }
        return options;
    }
}

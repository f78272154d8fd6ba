package nl.perspectief.casework.telling.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.informing.Authority;
import nl.perspectief.casework.informing.Heard;
import nl.perspectief.casework.informing.PersonLine;
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

    /** How somebody was told; who was not there may not know. */
    public static Map<String, String> waysOrUnknown(Screen screen) {
        Map<String, String> options = ways(screen);
        options.put(PersonForm.UNKNOWN, screen.say("casework.way.unknown"));
        return options;
    }

    /** Who could have told, by name, and who did as it is kept; or somebody else. */
    public static Map<String, String> tellers(Screen screen, Persons.Overview all, PersonLine line) {
        Heard heard = line.heard();
        UUID teller = heard == null ? null : heard.by();
        Map<String, String> options = new LinkedHashMap<>();
        all.named().values().stream()
                .filter(one -> all.tellers().contains(one.id()) || one.id().equals(teller))
                .sorted(Comparator.comparing(Professional::name))
                .forEach(one -> options.put(one.id().toString(), one.name()));
        options.put(PersonForm.UNKNOWN, screen.say("casework.person.by-other"));
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

package nl.perspectief.casework.table.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.organisations.Professional;
import nl.perspectief.shared.DutchOrder;

/** People to choose from, as options of a form. */
public final class Seats {
    private Seats() {}

    /** Those who have a seat now, and may hold it. */
    public static Map<String, String> live(Participants.Table table) {
        Map<String, String> options = new LinkedHashMap<>();
        table.seats().stream().filter(Participants.Seated::present).forEach(one -> put(options, one.professional()));
        return options;
    }

    /** Those who could get one. */
    public static Map<String, String> candidates(Participants.Table table) {
        return of(
                table.candidates().stream().sorted(DutchOrder.by(Seats::called)).toList());
    }

    public static Map<String, String> of(List<Professional> people) {
        Map<String, String> options = new LinkedHashMap<>();
        people.forEach(one -> put(options, one));
        return options;
    }

    private static void put(Map<String, String> options, Professional one) {
        options.put(one.id().toString(), called(one));
    }

    /** Somebody as an option: of which organisation, who, and what that one does. */
    public static String called(Professional one) {
        return one.organisation().shortName() + ": " + one.name() + ", " + one.function();
    }
}

package nl.perspectief.casework.telling.web;

import java.util.HashMap;
import java.util.Map;
import nl.perspectief.shared.web.Form;

/** That sharing stops by what is about to be saved is said first, by count; who saves it chooses that count. */
final class Stops {
    private static final String FIELD = "bevestig";

    private Stops() {}

    /** Whether it may be saved; else the form says what to choose. */
    static boolean chosen(Form form, int stops) {
        boolean chosen = stops == 0 || form.chose(FIELD, String.valueOf(stops));
        if (!chosen) {
            form.wrong(FIELD, "casework.stops.confirm");
        }
        return chosen;
    }

    static Map<String, ?> shown(Map<String, ?> model, int stops) {
        Map<String, Object> more = new HashMap<>(model);
        more.put("stops", stops);
        return more;
    }

    /** The same, of somebody who is taken off the list. */
    static Map<String, ?> removing(Map<String, ?> model, int stops) {
        Map<String, Object> more = new HashMap<>(shown(model, stops));
        more.put("removing", true);
        return more;
    }
}

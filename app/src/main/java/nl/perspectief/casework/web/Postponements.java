package nl.perspectief.casework.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.perspectief.casework.Postponement;
import nl.perspectief.organisations.web.Screen;

/** The grounds on which informing can be postponed, in the words of the screen. */
public final class Postponements {
    private Postponements() {}

    public static Map<String, String> options(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Postponement ground : Postponement.values()) {
            options.put(ground.name(), screen.say("casework.postponed." + ground));
        }
        return options;
    }
}

package nl.perspectief.casework.table.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.perspectief.casework.table.LeaveReason;
import nl.perspectief.organisations.web.Screen;

/** The reasons for stepping out of a case, in the words of the screen. */
public final class LeaveReasons {
    private LeaveReasons() {}

    public static Map<String, String> options(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        for (LeaveReason reason : LeaveReason.values()) {
            options.put(reason.name(), said(screen, reason));
        }
        return options;
    }

    public static String said(Screen screen, LeaveReason reason) {
        return screen.say("casework.out.reason." + reason);
    }
}

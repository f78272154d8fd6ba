package nl.perspectief.sharing.correcting.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.sharing.correcting.CorrectionReason;
import nl.perspectief.sharing.correcting.Disputer;
import nl.perspectief.sharing.correcting.RightsAnswer;
import nl.perspectief.sharing.correcting.RightsKind;

/** What can be chosen on the page of one item, in words. */
public final class RightsChoices {
    private RightsChoices() {}

    public static Map<String, String> reasons(Screen screen) {
        return said(screen, "correcting.reason.", CorrectionReason.values());
    }

    public static Map<String, String> disputers(Screen screen) {
        return said(screen, "correcting.by.", Disputer.values());
    }

    public static Map<String, String> kinds(Screen screen) {
        return said(screen, "correcting.kind.", RightsKind.values());
    }

    public static Map<String, String> answers(Screen screen) {
        return said(screen, "correcting.answer.", RightsAnswer.values());
    }

    public static Map<String, String> sure(Screen screen) {
        return Map.of("ja", screen.say("correcting.erase.yes"));
    }

    private static Map<String, String> said(Screen screen, String key, Enum<?>[] values) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            said.put(value.name(), screen.say(key + value.name()));
        }
        return said;
    }
}

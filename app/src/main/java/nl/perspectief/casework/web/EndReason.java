package nl.perspectief.casework.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.perspectief.organisations.web.Screen;
import org.jspecify.annotations.Nullable;

/** Why something ends before its term. A choice and not a text, so that no words about a person end up in a log. */
public enum EndReason {
    NO_LONGER_NEEDED,
    NOT_CORRECT,
    CONSENT_WITHDRAWN,
    BY_MISTAKE,
    OTHER_PERSON;

    /** As it is kept with the disclosure that ended. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Map<String, String> options(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        for (EndReason reason : values()) {
            options.put(reason.name(), screen.say("casework.ended." + reason.code()));
        }
        return options;
    }

    /** A reason that is kept, in words; those of other modules have no words here. */
    public static String said(Screen screen, @Nullable String code) {
        String key = "casework.ended." + code;
        return screen.speech().knows(key) ? screen.say(key) : "";
    }
}

package nl.perspectief.sharing.asking.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.sharing.asking.AnswerWay;
import org.jspecify.annotations.Nullable;

/** Why an answer is withdrawn: a choice and not a text, in the codes that withdrawn shares have everywhere. */
public enum WithdrawnFor {
    NOT_CORRECT,
    NO_LONGER_NEEDED,
    CONSENT_WITHDRAWN,
    BY_MISTAKE,
    OTHER_PERSON;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Map<String, String> options(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        for (WithdrawnFor one : values()) {
            options.put(one.name(), screen.say("casework.ended." + one.code()));
        }
        return options;
    }

    /** A reason that is kept, in words; empty when it is none of these. */
    public static String said(Screen screen, @Nullable String code) {
        String key = "casework.ended." + code;
        return screen.speech().knows(key) ? screen.say(key) : "";
    }

    /** How a question can be answered. @param words whether words may go to who asked */
    public static Map<String, String> ways(Screen screen, boolean words) {
        Map<String, String> options = new LinkedHashMap<>();
        for (AnswerWay way : AnswerWay.values()) {
            if (words || way != AnswerWay.SAID) {
                options.put(way.name(), screen.say("asking.way." + way));
            }
        }
        return options;
    }
}

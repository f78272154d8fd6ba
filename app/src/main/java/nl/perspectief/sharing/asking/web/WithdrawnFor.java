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
            options.put(one.name(), screen.say(reason("casework.ended." + one.code())));
        }
        return options;
    }

    /** That an answer can no longer be read, with the reason that is kept; without it when there is none in words. */
    public static String told(Screen screen, @Nullable String code) {
        String key = "casework.ended." + code;
        return screen.speech().knows(key)
                ? screen.say("asking.withdrawn-for", screen.say(reason(key)))
                : screen.say("asking.withdrawn");
    }

    /** Of an answer, to whoever asked, somebody else taking over says that the answer was about another. */
    private static String reason(String key) {
        return key.endsWith("." + OTHER_PERSON.code()) ? "asking.ended.other-person" : key;
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

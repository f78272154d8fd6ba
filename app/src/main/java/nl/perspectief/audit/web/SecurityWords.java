package nl.perspectief.audit.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.perspectief.audit.security.SecurityLine;
import nl.perspectief.organisations.web.Screen;

/** What a line of the log of the installation says on screen; what has no words there is shown as it was written. */
public final class SecurityWords {
    private static final int ENOUGH = 8;

    private SecurityWords() {}

    /** Whom it is about, or who did it when that is all that is known. */
    public static String who(Screen screen, SecurityLine line) {
        String name = line.name();
        if (name != null) {
            return name;
        }
        return screen.say(line.command() ? "security.server" : "security.nobody");
    }

    /** The kind of page, and what was done with it, in words; never which one, and never how an address is written. */
    public static String place(Screen screen, String pattern) {
        String[] parts = pattern.split("[ /]+", 3);
        String deed = "security.place." + parts[0];
        if (!screen.speech().knows(deed)) {
            return pattern;
        }
        String thing = parts.length < 2 ? "" : "security.thing." + parts[1];
        return screen.say(deed, screen.say(screen.speech().knows(thing) ? thing : "security.thing.other"));
    }

    /** Roles by the names that people know them by. */
    public static String detail(Screen screen, String detail) {
        return Arrays.stream(detail.split(", ", -1))
                .map(word ->
                        screen.speech().knows("security.role." + word) ? screen.say("security.role." + word) : word)
                .collect(Collectors.joining(", "));
    }

    /** Enough of a pseudonym to tell one from another. */
    public static String brief(String pseudonym) {
        return pseudonym.substring(0, Math.min(ENOUGH, pseudonym.length()));
    }
}

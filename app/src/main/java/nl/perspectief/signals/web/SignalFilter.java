package nl.perspectief.signals.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.signals.SignalLine.State;
import nl.perspectief.signals.SignalQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Which signals of the organisation a list shows.
 *
 * @param mine only those of who looks
 */
public record SignalFilter(boolean mine, Stand stand, boolean oldestFirst) {
    private static final String OLDEST = "oudste";

    /** How far a signal has come, in the words of the list. */
    public enum Stand {
        ALLES(EnumSet.allOf(State.class)),
        OPEN(EnumSet.of(State.NOT_REFERRED)),
        AANGEMELD(EnumSet.of(State.REFERRED, State.WEIGHED)),
        BESLOTEN(EnumSet.of(State.DECIDED));

        private final Set<State> states;

        Stand(Set<State> states) {
            this.states = states;
        }

        private static Stand of(String word) {
            for (Stand stand : values()) {
                if (stand.word().equals(word)) {
                    return stand;
                }
            }
            return ALLES;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SignalFilter of(String whose, String stand, String order) {
        return new SignalFilter(whose.equals("mij"), Stand.of(stand), order.equals(OLDEST));
    }

    /** @param after the last signal of the page before; anything else is no place and means the first page */
    SignalQuestion question(String after) {
        return new SignalQuestion(mine, stand.states, id(after), oldestFirst, null);
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public SignalFilter mine(boolean onlyMine) {
        return new SignalFilter(onlyMine, stand, oldestFirst);
    }

    public SignalFilter stand(Stand other) {
        return new SignalFilter(mine, other, oldestFirst);
    }

    public SignalFilter oldestFirst(boolean oldest) {
        return new SignalFilter(mine, stand, oldest);
    }

    /** The address of the list with this filter. */
    public String address() {
        return "/signalen?van=" + (mine ? "mij" : "iedereen") + "&stand=" + stand.word()
                + (oldestFirst ? "&volgorde=" + OLDEST : "");
    }
}

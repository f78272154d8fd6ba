package nl.perspectief.signals.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.perspectief.signals.SignalLine;
import nl.perspectief.signals.SignalLine.State;

/**
 * Which signals of the organisation a list shows.
 *
 * @param mine only those of who looks
 */
public record SignalFilter(boolean mine, Stand stand) {
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

    static SignalFilter of(String whose, String stand) {
        return new SignalFilter(whose.equals("mij"), Stand.of(stand));
    }

    List<SignalLine> of(List<SignalLine> lines) {
        return lines.stream()
                .filter(line -> (!mine || line.mine()) && stand.states.contains(line.state()))
                .toList();
    }

    public SignalFilter mine(boolean onlyMine) {
        return new SignalFilter(onlyMine, stand);
    }

    public SignalFilter stand(Stand other) {
        return new SignalFilter(mine, other);
    }

    /** The address of the list with this filter. */
    public String address() {
        return "/signalen?van=" + (mine ? "mij" : "iedereen") + "&stand=" + stand.word();
    }
}

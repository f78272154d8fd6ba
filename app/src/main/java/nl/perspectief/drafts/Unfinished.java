package nl.perspectief.drafts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody may have left behind.
 *
 * @param address of the page with the form
 * @param at when it was kept, or thrown away; absent when there is none
 */
public record Unfinished(
        String address, State state, @Nullable Instant at, Map<String, List<String>> fields) {
    /** What there is of it. */
    public enum State {
        NONE,
        KEPT,
        /** Thrown away, and still to be had back. */
        DROPPED
    }

    public Unfinished {
        fields = Map.copyOf(fields);
    }

    static Unfinished none(String address) {
        return new Unfinished(address, State.NONE, null, Map.of());
    }

    public boolean kept() {
        return state == State.KEPT;
    }

    /** Tells this from what is kept there later; empty when nothing is kept. */
    public String version() {
        return kept() && at != null ? Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)) : "";
    }

    public boolean dropped() {
        return state == State.DROPPED;
    }

    /** What was typed, or else the form with which the page would begin. */
    public Form or(Form fresh) {
        return kept() ? new Form(fields) : fresh;
    }

    @Override
    public String toString() {
        return "Unfinished[not for logs]";
    }
}

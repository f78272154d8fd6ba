package nl.perspectief.register.matrix;

import nl.perspectief.covenant.Extent;
import org.jspecify.annotations.Nullable;

/**
 * What one partner may ever give of one category in one phase.
 *
 * @param most the form that holds most, once the conditions of the case are met; absent when nothing
 * @param now the same with the register as it is; absent when signatures, DPIAs or decisions are missing
 * @param prohibited whether it is forbidden, rather than not agreed; only when nothing is permitted
 */
public record Cell(@Nullable Extent most, @Nullable Extent now, boolean prohibited) {
    static final Cell NOTHING = new Cell(null, null, false);

    /** The letter that stands for it: full, summary, hit, nothing agreed, prohibited. */
    public String letter() {
        return most == null
                ? prohibited ? "x" : "–"
                : switch (most) {
                    case FULL -> "v";
                    case SUMMARY -> "s";
                    case HIT -> "h";
                };
    }

    /** A word of the style sheet and of the texts. */
    public String kind() {
        return most == null
                ? prohibited ? "prohibited" : "nothing"
                : switch (most) {
                    case FULL -> "full";
                    case SUMMARY -> "summary";
                    case HIT -> "hit";
                };
    }

    /** Whether the register holds up some or all of it. */
    public boolean waits() {
        return most != now;
    }
}

package nl.perspectief.covenant.cli;

import java.util.List;
import java.util.Map;

/**
 * What a command comes to.
 *
 * @param lines for people
 * @param problems what makes the input unusable, for people; empty when it is usable
 * @param json all of it for machines
 */
record Answer(int code, List<String> lines, List<String> problems, Map<String, ?> json) {
    /** Nothing is the matter. */
    static final int FINE = 0;
    /** There are findings or differences, or it is refused. */
    static final int ATTENTION = 1;
    /** The input cannot be used. */
    static final int UNUSABLE = 2;

    Answer {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    static Answer of(boolean fine, List<String> lines, Map<String, ?> json) {
        return new Answer(fine ? FINE : ATTENTION, lines, List.of(), json);
    }

    static Answer unusable(List<String> problems) {
        return new Answer(UNUSABLE, List.of(), problems, Map.of("problems", problems));
    }
}

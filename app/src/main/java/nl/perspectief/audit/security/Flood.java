package nl.perspectief.audit.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a flood of events from becoming a flood of lines. In each minute a network of strangers gets one line for each kind
 * of event, and a person twenty; what comes after that is counted and becomes one line with a number when the minute is over.
 * Thread-safe; the memory it takes is bounded, because strangers beyond the first hundred networks are counted together.
 */
final class Flood {
    private static final int LINES_OF_PERSON = 20;
    private static final int LINES_OF_STRANGERS = 100;
    private static final int COUNTERS = 2_000;

    private final Map<Object, Integer> written = new HashMap<>();
    private final Map<SecurityEvent, Integer> counted = new LinkedHashMap<>();
    private int strangers;

    /** @param times how often it happened, beside the lines of its own */
    record Count(SecurityEvent event, int times) {}

    /** Whether this event gets a line of its own; otherwise it was counted. */
    synchronized boolean admits(SecurityEvent event) {
        return event.ofStranger() ? admitsStranger(event) : admitsPerson(event);
    }

    private boolean admitsPerson(SecurityEvent event) {
        Object person = event.professional() == null ? String.valueOf(event.subject()) : event.professional();
        return written.merge(person, 1, Integer::sum) <= LINES_OF_PERSON || count(event.counted(true));
    }

    private boolean admitsStranger(SecurityEvent event) {
        SecurityEvent coarse = event.counted(true);
        if (written.containsKey(coarse)) {
            return count(coarse);
        }
        if (strangers == LINES_OF_STRANGERS) {
            return count(event.counted(false));
        }
        strangers++;
        written.put(coarse, 1);
        return true;
    }

    /** @return false always: no line of its own */
    private boolean count(SecurityEvent coarse) {
        SecurityEvent key = counted.size() < COUNTERS || counted.containsKey(coarse)
                ? coarse
                : SecurityEvent.of(coarse.code(), null, Origin.NOWHERE);
        counted.merge(key, 1, (before, one) -> before == Integer.MAX_VALUE ? before : before + one);
        return false;
    }

    /** The minute is over: what was counted in it. */
    synchronized List<Count> next() {
        List<Count> counts = new ArrayList<>();
        counted.forEach((event, times) -> counts.add(new Count(event, times)));
        counted.clear();
        written.clear();
        strangers = 0;
        return counts;
    }
}

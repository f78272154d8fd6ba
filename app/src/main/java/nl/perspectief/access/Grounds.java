package nl.perspectief.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.perspectief.shared.DutchDays;

/**
 * A cache of what decisions rest on under one state of the register: for each day that was asked about, the covenants and their
 * registers. It is read after the number of the state; when that is still the number while an answer is logged, nothing changed
 * in between. Thread-safe.
 */
final class Grounds {
    private static final int MOST_DAYS = 400;

    private final long state;
    private final Phrasebook phrasebook;
    private final ConcurrentMap<LocalDate, Map<String, Phrasebook.Open>> byDay = new ConcurrentHashMap<>();

    Grounds(long state, Phrasebook phrasebook) {
        this.state = state;
        this.phrasebook = phrasebook;
    }

    long state() {
        return state;
    }

    /** The covenant that was asked, or the only one there was; none when there was no such one, or several and none was named. */
    Optional<Phrasebook.Open> at(RequestContext circumstance) {
        Map<String, Phrasebook.Open> open = at(circumstance.asOf());
        String named = circumstance.covenant();
        if (named != null) {
            return Optional.ofNullable(open.get(named));
        }
        return open.size() == 1 ? open.values().stream().findFirst() : Optional.empty();
    }

    /** Whether several covenants were in force and the request names none of them. */
    boolean unnamed(RequestContext circumstance) {
        return circumstance.covenant() == null && at(circumstance.asOf()).size() > 1;
    }

    private Map<String, Phrasebook.Open> at(Instant moment) {
        LocalDate day = DutchDays.of(moment);
        Map<String, Phrasebook.Open> known = byDay.get(day);
        return known == null ? read(day, moment) : known;
    }

    /** Cleared when full; two threads may read the same day. */
    private Map<String, Phrasebook.Open> read(LocalDate day, Instant moment) {
        Map<String, Phrasebook.Open> open = phrasebook.at(moment);
        if (byDay.size() >= MOST_DAYS) {
            byDay.clear();
        }
        byDay.put(day, open);
        return open;
    }
}

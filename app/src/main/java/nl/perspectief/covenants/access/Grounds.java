package nl.perspectief.covenants.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A cache of what decisions rest on under one state of the register: for each day that was asked about, the covenant and its
 * register. It is read after the number of the state; when that is still the number while an answer is logged, nothing changed
 * in between. Thread-safe.
 */
final class Grounds {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int MOST_DAYS = 400;

    private final long state;
    private final Phrasebook phrasebook;
    private final ConcurrentMap<LocalDate, Optional<Phrasebook.Open>> byDay = new ConcurrentHashMap<>();

    Grounds(long state, Phrasebook phrasebook) {
        this.state = state;
        this.phrasebook = phrasebook;
    }

    long state() {
        return state;
    }

    /** None when no covenant was in force then. */
    Optional<Phrasebook.Open> at(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZONE);
        Optional<Phrasebook.Open> known = byDay.get(day);
        return known == null ? read(day, moment) : known;
    }

    /** Cleared when full; two threads may read the same day. */
    private Optional<Phrasebook.Open> read(LocalDate day, Instant moment) {
        Optional<Phrasebook.Open> open = phrasebook.at(moment);
        if (byDay.size() >= MOST_DAYS) {
            byDay.clear();
        }
        byDay.put(day, open);
        return open;
    }
}

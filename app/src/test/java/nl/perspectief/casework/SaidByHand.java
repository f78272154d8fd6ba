package nl.perspectief.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;
import org.jspecify.annotations.Nullable;

/** What people said of conditions that nothing else tells, in one case of a model. */
final class SaidByHand {
    private final List<Said> all = new ArrayList<>();

    /** By whom it was said counts for secrecy and danger only. */
    static final class Said {
        private final String condition;
        private final UUID giver;
        private final boolean holds;
        private final LocalDate from;
        private final LocalDate until;
        private @Nullable LocalDate endedOn;

        Said(String condition, UUID giver, boolean holds, LocalDate from, LocalDate until) {
            this.condition = condition;
            this.giver = giver;
            this.holds = holds;
            this.from = from;
            this.until = until;
        }

        void takenBack(LocalDate day) {
            endedOn = day;
        }

        private boolean began(LocalDate day) {
            return !from.isAfter(day) && (endedOn == null || !endedOn.isBefore(from));
        }
    }

    void add(Said something) {
        all.add(something);
    }

    /**
     * The last that somebody said, unless it was taken back or is over; what came before it does not return.
     *
     * @param giver of whom it has to be; absent when it does not matter
     */
    Truth of(Condition condition, @Nullable UUID giver, LocalDate day, LocalDate today) {
        List<Said> about = all.stream()
                .filter(one -> one.condition.equals(condition.id()) && (giver == null || one.giver.equals(giver)))
                .toList();
        Truth truth = Truth.UNKNOWN;
        for (int i = 0; i < about.size(); i++) {
            Said one = about.get(i);
            boolean followed = about.stream().skip(i + 1L).anyMatch(next -> next.began(today));
            if (one.endedOn == null && !followed && !one.from.isAfter(day)) {
                truth = day.isAfter(one.until) ? Truth.UNKNOWN : Truth.of(one.holds);
            }
        }
        return truth;
    }
}

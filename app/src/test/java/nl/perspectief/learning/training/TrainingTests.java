package nl.perspectief.learning.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.perspectief.signals.MadeUpSignal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By moments and not by days: what was this morning is over. */
class TrainingTests {
    /** From 9 to 10 in the summer of the Netherlands. */
    private static Training training(boolean was) {
        TrainingPlan plan = new TrainingPlan(
                "a", "b", "c", "d", LocalDate.of(2026, 7, 1), LocalTime.of(9, 0), LocalTime.of(10, 0), 4);
        return new Training(
                new UUID(0, 1),
                MadeUpSignal.organisation("east"),
                plan,
                null,
                0,
                1,
                0,
                new TrainingSeat(false, false, false, was));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T06:59:59Z, true, true, false",
        "2026-07-01T07:00:00Z, false, true, false",
        "2026-07-01T07:59:59Z, false, true, false",
        "2026-07-01T08:00:00Z, false, false, true"
    })
    void it_is_open_until_it_begins_and_over_when_it_ends(Instant now, boolean open, boolean toCome, boolean past) {
        assertThat(training(false).open(now)).isEqualTo(open);
        assertThat(training(false).toCome(now)).isEqualTo(toCome);
        assertThat(training(false).past(now)).isEqualTo(past);
        assertThat(training(true).toCome(now)).as("never soon and over at once").isFalse();
    }
}

package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import nl.perspectief.shared.Depth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Share, page and SQL say the same as the law of each covenant, for everybody, at every instant of histories made by chance in
 * which two covenants are in force side by side: facts of cases, what somebody records by hand, signatures, DPIAs and decisions
 * of each, another version of one, and cases that move to the other and back. {@code -Dperspectief.seed=...} starts elsewhere,
 * {@code -Dperspectief.histories=...} goes on longer.
 */
class GeneratedRegimesModuleTests {
    private static final long FIRST_SEED = Long.getLong("perspectief.seed", 20261128L);
    private static final int HISTORIES = Integer.getInteger("perspectief.histories", Depth.of(1, 2));
    private static final long COMPARED = Depth.of(10_000, 50_000);

    @AfterAll
    static void stop() {
        ComparedRegimes.HARBOUR.close();
    }

    @Test
    void share_page_and_sql_say_what_the_law_of_each_covenant_says_at_every_instant() {
        long compared = 0;
        long crossed = 0;
        int said = 0;
        int handedOver = 0;
        Map<ModelOfShares.Stand, Long> seen = new EnumMap<>(ModelOfShares.Stand.class);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
            RegimesHistory history = new RegimesHistory(seed);
            history.play();
            compared += history.compared;
            crossed += history.crossed;
            said += history.said;
            handedOver += history.handedOver;
            history.seen.forEach((stand, count) -> seen.merge(stand, count, Long::sum));
            history.forget();
        }
        System.out.printf(
                "two covenants: %d histories, %d comparisons, shares %s, %d readings across organisations, said %d, handed over %d%n",
                HISTORIES, compared, seen, crossed, said, handedOver);
        assertThat(seen.keySet()).as("each stand was met").containsExactlyInAnyOrder(ModelOfShares.Stand.values());
        assertThat(crossed).isPositive();
        assertThat(said).as("conditions of their own that were recorded").isGreaterThan(HISTORIES);
        assertThat(handedOver).as("cases that went on under the other").isGreaterThanOrEqualTo(HISTORIES);
        assertThat(compared).isGreaterThan(HISTORIES * COMPARED);
    }
}

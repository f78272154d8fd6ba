package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import nl.perspectief.sharing.review.FollowedShares;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Share, page and SQL say the same as a model of the law at every instant of histories made by chance: consent given and taken
 * back, an exception to secrecy that somebody records and takes back, birthdays, postponements, data that grows old, seats, phases, signatures, DPIAs and decisions that end, and another
 * version of the covenant. The model decides with the specification of the kernel and keeps its own account of the facts.
 * {@code -Dperspectief.seed=...} starts elsewhere, {@code -Dperspectief.histories=...} goes on longer.
 */
class GeneratedHistoriesModuleTests {
    private static final long FIRST_SEED = Long.getLong("perspectief.seed", 20261124L);
    private static final int HISTORIES = Integer.getInteger("perspectief.histories", 11);

    private static final Lichtendal LICHTENDAL = Lichtendal.up();
    private static final FollowedShares NIGHT = new FollowedShares(LICHTENDAL.server());
    private static final Instant START = LICHTENDAL.clock.instant();

    @AfterAll
    static void today() {
        LICHTENDAL.pass(Duration.between(LICHTENDAL.clock.instant(), START));
        NIGHT.registerAsItWas();
    }

    @Test
    void share_page_and_sql_say_what_the_law_says_at_every_instant() {
        long compared = 0;
        int said = 0;
        Map<ModelOfShares.Stand, Long> seen = new EnumMap<>(ModelOfShares.Stand.class);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
            CaseHistory history = new CaseHistory(seed);
            history.play();
            compared += history.compared;
            said += history.said;
            history.seen.forEach((stand, count) -> seen.merge(stand, count, Long::sum));
            LICHTENDAL.pass(Duration.between(LICHTENDAL.clock.instant(), START));
            history.forget();
            NIGHT.registerAsItWas();
        }
        System.out.println(HISTORIES + " histories, " + compared + " comparisons, shares " + seen + ", said " + said);
        assertThat(seen.keySet()).as("each stand was met").containsExactlyInAnyOrder(ModelOfShares.Stand.values());
        assertThat(said).as("exceptions to secrecy that were recorded").isGreaterThan(HISTORIES);
        assertThat(compared).isGreaterThan(HISTORIES * 1_000L);
    }
}

package nl.perspectief.identity.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.identity.SignInHeld.Reason;
import nl.perspectief.identity.issuer.account.Tallies.Tally;
import nl.perspectief.identity.limits.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an attempt to sign in has to wait, by what went wrong in the last quarter of an hour. */
class TalliesTests {
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final int FROM_ADDRESS = 50;
    private static final SignInAttempt STRANGER =
            new SignInAttempt("kim", "x", "0", new Address("203.0.113.9"), Optional.empty());
    private static final SignInAttempt KNOWN =
            new SignInAttempt("kim", "x", "0", new Address("203.0.113.9"), Optional.of("browser"));

    private final Map<Reason, Tally> went = new EnumMap<>(Reason.class);

    private TalliesTests wrong(Reason reason, int times) {
        went.put(reason, new Tally(times, NOW.minus(Duration.ofMinutes(5))));
        return this;
    }

    private Tallies tallies() {
        return new Tallies(went, FROM_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({"NAME_FROM_ADDRESS, 5", "ADDRESS, 50", "PASSWORD_KNOWN, 20"})
    void a_stranger_waits_from_the_number_of_each_limit_on(Reason reason, int most) {
        assertThat(wrong(reason, most - 1).tallies().minutesToWait(STRANGER, NOW))
                .isZero();
        assertThat(wrong(reason, most).tallies().minutesToWait(STRANGER, NOW)).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({"NAME_FROM_ADDRESS", "ADDRESS", "PASSWORD_KNOWN", "MANY_ATTEMPTS"})
    void wrong_attempts_of_others_never_close_the_door_for_a_browser_that_signed_in_before(Reason reason) {
        assertThat(wrong(reason, 1_000).tallies().minutesToWait(KNOWN, NOW)).isZero();
    }

    @Test
    void such_a_browser_waits_for_its_own() {
        assertThat(wrong(Reason.BROWSER, 4).tallies().minutesToWait(KNOWN, NOW)).isZero();
        assertThat(wrong(Reason.BROWSER, 5).tallies().minutesToWait(KNOWN, NOW)).isEqualTo(11);
        assertThat(tallies().minutesToWait(STRANGER, NOW)).isZero();
    }

    @Test
    void that_there_are_many_attempts_on_a_name_is_told_and_holds_nobody() {
        assertThat(wrong(Reason.MANY_ATTEMPTS, 1_000).tallies().minutesToWait(STRANGER, NOW))
                .isZero();
        assertThat(wrong(Reason.MANY_ATTEMPTS, 19).tallies().reachedBy(STRANGER, false))
                .containsExactly(Reason.MANY_ATTEMPTS);
    }

    @Test
    void the_longest_of_what_has_to_be_waited_for_counts() {
        went.put(Reason.NAME_FROM_ADDRESS, new Tally(5, NOW.minus(Duration.ofMinutes(14))));
        went.put(Reason.ADDRESS, new Tally(50, NOW.minus(Duration.ofMinutes(1))));
        assertThat(tallies().minutesToWait(STRANGER, NOW)).isEqualTo(15);
    }

    @Test
    void a_limit_is_reached_once_by_the_attempt_that_fills_it() {
        assertThat(wrong(Reason.NAME_FROM_ADDRESS, 3).tallies().reachedBy(STRANGER, false))
                .isEmpty();
        assertThat(wrong(Reason.NAME_FROM_ADDRESS, 4).tallies().reachedBy(STRANGER, false))
                .containsExactly(Reason.NAME_FROM_ADDRESS);
        assertThat(wrong(Reason.NAME_FROM_ADDRESS, 5).tallies().reachedBy(STRANGER, false))
                .isEmpty();
    }

    @Test
    void that_somebody_knows_the_password_counts_only_when_it_was_right() {
        wrong(Reason.PASSWORD_KNOWN, 19);
        assertThat(tallies().reachedBy(STRANGER, false)).isEmpty();
        assertThat(tallies().reachedBy(STRANGER, true)).containsExactly(Reason.PASSWORD_KNOWN);
    }
}

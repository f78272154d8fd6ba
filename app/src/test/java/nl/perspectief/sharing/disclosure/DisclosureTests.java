package nl.perspectief.sharing.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Onward;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who received something, and on which moments it can be read, rests or ended. */
class DisclosureTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant GIVEN = Instant.parse("2026-11-24T09:30:00Z");
    private static final Instant TERM = DutchDays.startOf(TODAY.plusDays(30));
    private static final Organisation MUNICIPALITY = organisation();
    private static final UUID NORA = new UUID(0, 7);

    private static Organisation organisation() {
        return new Organisation(UUID.randomUUID(), "gemeente", "Gemeente", "gemeente", Domain.SOCIAL);
    }

    private static Lawfulness lawful(LocalDate from, LocalDate until, boolean open) {
        return new Lawfulness(from, until, TODAY, null, List.of(), "hash", open);
    }

    private static final Lawfulness ALWAYS = lawful(LocalDate.MIN, LocalDate.MAX, true);

    private static Disclosure given(Lawfulness lawfulness, @Nullable Instant withdrawn, @Nullable UUID reader) {
        UUID id = new UUID(0, 1);
        return new Disclosure(
                id,
                id,
                "c12",
                id,
                UUID.randomUUID(),
                "politie",
                id,
                MUNICIPALITY.id(),
                "gemeente",
                reader,
                Role.CASE_LEAD,
                null,
                null,
                "d3",
                "f3",
                Extent.SUMMARY,
                Onward.NO,
                null,
                "verzonnen",
                "1",
                "hash",
                List.of("regel"),
                "",
                GIVEN,
                TERM,
                withdrawn,
                null,
                lawfulness);
    }

    private static Disclosure given(Lawfulness lawfulness) {
        return given(lawfulness, null, NORA);
    }

    private static Acting acting(UUID professional, Organisation organisation, Role role) {
        return new Mandate(new Professional(professional, organisation, "Nep", "proef"), Set.of(role))
                .under(Working.on("d3"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void what_was_given_to_one_reader_was_given_to_nobody_else() {
        Disclosure disclosure = given(ALWAYS);
        assertThat(disclosure.receivedBy(acting(NORA, MUNICIPALITY, Role.FRONTLINE)))
                .isTrue();
        assertThat(disclosure.receivedBy(acting(new UUID(0, 8), MUNICIPALITY, Role.CASE_LEAD)))
                .isFalse();
        assertThat(disclosure.receivedBy(acting(NORA, organisation(), Role.CASE_LEAD)))
                .as("at work for another organisation")
                .isFalse();
    }

    @Test
    void what_was_given_to_a_role_is_for_who_has_it_there() {
        Disclosure disclosure = given(ALWAYS, null, null);
        assertThat(disclosure.receivedBy(acting(NORA, MUNICIPALITY, Role.CASE_LEAD)))
                .isTrue();
        assertThat(disclosure.receivedBy(acting(NORA, MUNICIPALITY, Role.FRONTLINE)))
                .isFalse();
        assertThat(disclosure.receivedBy(acting(NORA, organisation(), Role.CASE_LEAD)))
                .isFalse();
    }

    @Test
    void it_stands_from_when_it_was_given_until_its_term() {
        Disclosure disclosure = given(ALWAYS);
        assertThat(disclosure.standsAt(GIVEN.minusMillis(1))).isFalse();
        assertThat(disclosure.standsAt(GIVEN)).isTrue();
        assertThat(disclosure.standsAt(TERM.minusMillis(1))).isTrue();
        assertThat(disclosure.standsAt(TERM)).isFalse();
        assertThat(disclosure.runsAt(TERM)).isFalse();
    }

    @Test
    void what_was_taken_back_neither_stands_nor_rests() {
        Disclosure disclosure = given(ALWAYS, GIVEN.plusSeconds(60), NORA);
        assertThat(disclosure.standsAt(GIVEN.plusSeconds(120))).isFalse();
        assertThat(disclosure.restsAt(GIVEN.plusSeconds(120))).isFalse();
    }

    /** Days are Dutch: in November they begin at eleven in the evening of Greenwich. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-29T22:59:59Z, false",
        "2026-11-29T23:00:00Z, true",
        "2026-12-09T22:59:59Z, true",
        "2026-12-09T23:00:00Z, false"
    })
    void it_is_lawful_from_its_first_day_and_no_longer_on_the_day_after_its_last(Instant moment, boolean stands) {
        Disclosure disclosure = given(lawful(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 10), true));
        assertThat(disclosure.standsAt(moment)).isEqualTo(stands);
        assertThat(disclosure.restsAt(moment)).isEqualTo(!stands);
    }

    @Test
    void what_the_register_does_not_let_through_rests() {
        Disclosure disclosure = given(lawful(LocalDate.MIN, LocalDate.MAX, false));
        assertThat(disclosure.standsAt(GIVEN)).isFalse();
        assertThat(disclosure.restsAt(GIVEN)).isTrue();
    }

    @Test
    void who_reads_it_is_told_of_the_day_on_which_it_stops_and_not_of_its_longer_term() {
        Disclosure disclosure = given(lawful(LocalDate.MIN, TODAY.plusDays(3), true));
        assertThat(disclosure.stopsEarly()).isTrue();
        assertThat(disclosure.readableUntil()).isEqualTo(DutchDays.startOf(TODAY.plusDays(3)));
    }

    @Test
    void a_day_behind_its_term_changes_nothing() {
        Disclosure disclosure = given(lawful(LocalDate.MIN, TODAY.plusDays(30), true));
        assertThat(disclosure.stopsEarly()).isFalse();
        assertThat(disclosure.readableUntil()).isEqualTo(TERM);
    }

    @Test
    void of_what_was_never_reviewed_nothing_is_known_but_its_term() {
        Disclosure fresh = given(Lawfulness.today(TODAY));
        assertThat(fresh.standsAt(GIVEN)).isTrue();
        assertThat(fresh.stopsEarly()).isFalse();
        assertThat(fresh.readableUntil()).isEqualTo(TERM);
    }
}

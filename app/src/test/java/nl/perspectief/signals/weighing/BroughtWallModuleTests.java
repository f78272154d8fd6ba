package nl.perspectief.signals.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.weighing.WeighingDecision.BackToBasis;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database tells of what goes along with a referral beside its statements, whatever the application would ask. */
class BroughtWallModuleTests {
    private static Weighed at;

    @BeforeAll
    static void start() {
        at = new Weighed();
    }

    @AfterAll
    static void stop() {
        at.close();
    }

    private static long seen(Acting acting, Referral referral) {
        return at.server
                .get(Transactions.class)
                .as(
                        acting,
                        () -> at.server
                                .get(JdbcClient.class)
                                .sql("SELECT count(*) FROM referral_brought WHERE referral_id = ?")
                                .param(referral.id())
                                .query(Long.class)
                                .single());
    }

    private static int as(Acting acting, String sql, Object... values) {
        return at.server
                .get(Transactions.class)
                .as(
                        acting,
                        () -> at.server
                                .get(JdbcClient.class)
                                .sql(sql)
                                .params(values)
                                .update());
    }

    @Test
    void it_is_read_by_those_who_weigh_for_that_purpose_and_by_the_giver_and_by_nobody_else() {
        Referral referral = at.begun();
        assertThat(seen(at.ilse, referral)).isOne();
        assertThat(seen(at.karim, referral)).isOne();
        assertThat(seen(at.sanne, referral)).isOne();
        assertThat(seen(at.server.acting("ilse.gemeente", "d3"), referral))
                .as("for another purpose")
                .isZero();
        for (String other : new String[] {"mira.gemeente", "mark.politie", "nora.leerplicht", "fg.gemeente"}) {
            assertThat(seen(at.server.acting(other, "d2"), referral)).as(other).isZero();
        }
    }

    @Test
    void it_is_read_no_longer_than_the_statements_that_it_came_with() {
        Referral referral = at.begun();
        at.server.clock.pass(Duration.ofDays(28).plusMinutes(1));
        try {
            assertThat(seen(at.ilse, referral)).isZero();
        } finally {
            at.server.clock.pass(Duration.ofDays(-28).minusMinutes(1));
        }
        assertThat(seen(at.ilse, referral)).isOne();
    }

    @Test
    void it_goes_when_it_is_decided_and_when_it_is_taken_back() {
        Referral decided = at.begun();
        at.decisions.decide(at.ilse, decided.id(), new BackToBasis(Set.of()));
        assertThat(at.server.rows("referral_brought", "referral_id", decided.id()))
                .isZero();
        Referral back = at.referred();
        assertThat(at.referrals.takeBack(at.sanne, back.signalId())).isTrue();
        assertThat(at.server.rows("referral_brought", "referral_id", back.id())).isZero();
    }

    @Test
    void nobody_writes_it_for_another_or_afterwards() {
        Referral referral = at.begun();
        String insert = """
                INSERT INTO referral_brought (referral_id, organisation_id, category, noted_on, neighbourhood)
                VALUES (?, ?, 'c4', '2026-11-24', 'noorderpoort')""";
        Acting daan = at.server.acting("daan.jongerenwerk", "d2");
        for (Acting other : new Acting[] {at.ilse, daan, at.sanne}) {
            assertThatThrownBy(() -> as(other, insert, referral.id(), other.organisationId()))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        for (String sql : new String[] {
            "UPDATE referral_brought SET exploitation = 'NO' WHERE referral_id = ?",
            "DELETE FROM referral_brought WHERE referral_id = ?"
        }) {
            UUID id = referral.id();
            assertThatThrownBy(() -> as(at.sanne, sql, id)).rootCause().hasMessageContaining("permission denied");
        }
    }

    private static UUID statement(Referral referral) {
        return at.server
                .get(Transactions.class)
                .as(
                        at.sanne,
                        () -> at.server
                                .get(JdbcClient.class)
                                .sql("SELECT id FROM item WHERE file_id = ? AND kind <> 'IDENTITY' LIMIT 1")
                                .param(referral.signalId())
                                .query(UUID.class)
                                .single());
    }

    private static long read(Referral referral) {
        return at.server.rows("second_reading", "referral_id", referral.id());
    }

    @Test
    void what_is_put_right_after_the_second_reading_makes_it_fall_and_is_read_again() {
        for (String deed : new String[] {
            "UPDATE item SET narrative = 'Het was er één.', corrected_for = 'NOT_TRUE', corrected_by = acting_reader(),"
                    + " corrected_at = acting_now(), version = version + 1 WHERE id = ?",
            "UPDATE item SET disputed_by = 'YOUTH', disputed_on = acting_day() WHERE id = ?",
            "DELETE FROM item WHERE id = ?"
        }) {
            Referral referral = at.readTwice();
            int version = at.weighing(referral).version();
            assertThat(read(referral)).isOne();
            assertThat(as(at.sanne, deed, statement(referral))).isOne();
            assertThat(read(referral)).as(deed).isZero();
            assertThat(at.weighing(referral).version())
                    .as("an open page is stale")
                    .isGreaterThan(version);
            assertThat(at.decisions.decide(
                            at.ilse, referral.id(), new WeighingDecision.PersonalApproach(at.karim.professionalId())))
                    .isInstanceOf(Settled.Refused.class);
            assertThat(at.weighings.readSecond(at.karim, referral.id(), true, "Opnieuw gelezen."))
                    .isTrue();
        }
    }

    @Test
    void nobody_says_that_another_read_along_or_weighed_or_when_and_a_decision_stays() {
        Referral referral = at.answered();
        assertThat(at.weighings.offer(at.ilse, referral.id())).isEmpty();
        String reading = "INSERT INTO second_reading (referral_id, reader, agrees, reason, read_at)"
                + " VALUES (?, ?, true, 'Eens.', acting_now() + ?::interval)";
        refused(() -> as(at.ilse, reading, referral.id(), at.karim.professionalId(), "0"), "by somebody else");
        refused(() -> as(at.karim, reading, referral.id(), at.karim.professionalId(), "-2 days"), "at another moment");
        refused(
                () -> as(
                        at.ilse,
                        "UPDATE weighing_reason SET given_by = ? WHERE referral_id = ?",
                        at.karim.professionalId(),
                        referral.id()),
                "by somebody else");
        refused(
                () -> as(
                        at.karim, "UPDATE weighing_reason SET reason = 'Anders.' WHERE referral_id = ?", referral.id()),
                "by somebody else");
        Referral decided = at.begun();
        at.decisions.decide(at.ilse, decided.id(), new BackToBasis(Set.of()));
        refused(
                () -> as(at.karim, "UPDATE referral SET outcome = 'OTHER_PATH' WHERE id = ?", decided.id()),
                "stays decided");
        refused(
                () -> as(at.ilse, "INSERT INTO weighing_count (month, route, outcome) VALUES ('2026-11-01', 1, 'X')"),
                "permission denied");
    }

    private static void refused(ThrowingCallable deed, String why) {
        assertThatThrownBy(deed).rootCause().hasMessageContaining(why);
    }
}

package nl.perspectief.signals.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.NotInformed;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.SignalsWaiting;
import nl.perspectief.signals.referral.Referrals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An own signal that nobody refers is kept for twelve weeks, once twelve more, and then destroyed; and whose work on a signal is, when
 * it is of somebody who is not there.
 */
class SignalExpiryModuleTests {
    private static final Duration TERM = Duration.ofDays(84);

    private static SignalsServer server;
    private static Signals signals;
    private static Expiries expiries;
    private static Acting sanne;

    @BeforeAll
    static void start() {
        server = new SignalsServer();
        signals = server.get(Signals.class);
        expiries = server.get(Expiries.class);
        sanne = server.acting("sanne.jongerenwerk", "d1");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Signal recorded() {
        return signals.record(sanne, SignalsServer.aboutJayden());
    }

    private static Expiry expiry(Signal signal) {
        return expiries.ofSignal(sanne, signal.id()).orElseThrow();
    }

    private static List<UUID> warned(Acting acting) {
        return server.get(SignalsWaiting.class).expiring(acting).first().stream()
                .map(SignalsWaiting.Waiting::id)
                .toList();
    }

    private static void after(Duration time, Runnable then) {
        server.clock.pass(time);
        try {
            then.run();
        } finally {
            server.clock.pass(time.negated());
        }
    }

    private static int nightly() {
        return server.get(ExpiredSignals.class).carryOut();
    }

    @Test
    void it_lasts_twelve_weeks_and_its_reporter_is_warned_two_weeks_before() {
        Signal signal = recorded();
        assertThat(expiry(signal).lastDay())
                .isEqualTo(DutchDays.of(server.clock.instant()).plusWeeks(12));
        after(TERM.minusDays(15), () -> assertThat(warned(sanne)).doesNotContain(signal.id()));
        after(TERM.minusDays(14), () -> {
            assertThat(warned(sanne)).contains(signal.id());
            assertThat(warned(server.acting("daan.jongerenwerk", "d1"))).doesNotContain(signal.id());
            assertThat(warned(server.acting("mark.politie", "d1"))).doesNotContain(signal.id());
        });
    }

    @Test
    void after_its_last_day_it_is_destroyed_with_a_proof_that_names_nobody_and_a_line_in_the_log() {
        Signal signal = recorded();
        after(TERM, () -> {
            nightly();
            assertThat(server.rows("signal", "id", signal.id()))
                    .as("the last day is a day")
                    .isOne();
        });
        after(TERM.plusDays(1), () -> {
            assertThat(nightly()).isPositive();
            assertThat(server.rows("signal", "id", signal.id())).isZero();
            assertThat(server.rows("item", "subject_id", signal.subjectId())).isZero();
            assertThat(server.rows("file", "id", signal.id())).isZero();
            assertThat(server.superuser()
                            .sql("SELECT kind || ' ' || day FROM destroyed WHERE id = ?")
                            .param(signal.id())
                            .query(String.class)
                            .single())
                    .isEqualTo("signal " + DutchDays.of(server.clock.instant()));
            assertThat(server.superuser()
                            .sql("SELECT count(*) FROM trail_line WHERE object_id = ? AND action = 'DESTROYED'")
                            .param(signal.id())
                            .query(Long.class)
                            .single())
                    .isOne();
            assertThat(nightly()).isZero();
        });
    }

    @Test
    void it_is_kept_twelve_weeks_longer_once_and_with_the_reason() {
        Signal signal = recorded();
        LocalDate first = expiry(signal).lastDay();
        assertThat(expiries.extend(sanne, signal.id(), signal.subjectId(), "Het gesprek is volgende week."))
                .isTrue();
        Expiry longer = expiry(signal);
        assertThat(longer.lastDay()).isEqualTo(first.plusWeeks(12));
        assertThat(Objects.requireNonNull(longer.extension()).reason()).isEqualTo("Het gesprek is volgende week.");
        assertThat(longer.refusal()).contains(Expiry.Refusal.ALREADY_EXTENDED);
        assertThat(expiries.extend(sanne, signal.id(), signal.subjectId(), "Nog eens."))
                .isFalse();
        assertThat(expiry(signal)).isEqualTo(longer);
        after(TERM.plusDays(1), () -> {
            nightly();
            assertThat(server.rows("signal", "id", signal.id())).isOne();
        });
        after(TERM.multipliedBy(2).plusDays(1), () -> {
            nightly();
            assertThat(server.rows("signal", "id", signal.id())).isZero();
            assertThat(server.rows("signal_extension", "signal_id", signal.id()))
                    .isZero();
        });
    }

    private static NewSignal untold(int days) {
        NewSignal told = SignalsServer.aboutJayden();
        return new NewSignal(
                told.exploitation(),
                told.identity(),
                told.neighbourhood(),
                told.seenOn(),
                told.texts(),
                new Informed(
                        NotInformed.DANGER,
                        null,
                        DutchDays.of(server.clock.instant()).plusDays(days)));
    }

    private static List<UUID> toTell(Acting acting) {
        return ids(server.get(SignalsWaiting.class).toTell(acting));
    }

    private static List<UUID> ids(List<SignalsWaiting.Waiting> waiting) {
        return waiting.stream().map(SignalsWaiting.Waiting::id).toList();
    }

    @Test
    void telling_that_was_put_off_comes_back_on_its_day_to_who_put_it_off_until_it_is_done() {
        Signal signal = signals.record(sanne, untold(5));
        after(Duration.ofDays(4), () -> assertThat(toTell(sanne)).doesNotContain(signal.id()));
        after(Duration.ofDays(5), () -> {
            assertThat(toTell(sanne)).contains(signal.id());
            assertThat(toTell(server.acting("daan.jongerenwerk", "d1"))).doesNotContain(signal.id());
            signals.change(sanne, signal.id(), 1, SignalsServer.aboutJayden());
            assertThat(toTell(sanne)).doesNotContain(signal.id());
        });
    }

    /** Every kind of work on signals that waits for one person, as somebody has it. */
    private static Map<String, List<UUID>> work(Acting acting) {
        SignalsWaiting waiting = server.get(SignalsWaiting.class);
        return Map.of(
                "expiring", ids(waiting.expiring(acting).first()),
                "to tell", ids(waiting.toTell(acting)),
                "to keep or destroy", ids(waiting.toKeepOrDestroy(acting)),
                "answered",
                        waiting.answered(acting).first().stream()
                                .map(SignalsWaiting.Answered::id)
                                .toList());
    }

    private static List<String> named(Acting acting) {
        return server.get(SignalsWaiting.class).expiring(acting).first().stream()
                .map(one -> Objects.requireNonNullElse(one.firstName(), "nobody"))
                .toList();
    }

    private static long listed(UUID professional) {
        return server.superuser()
                .sql(
                        "SELECT count(*) FROM trail_line WHERE professional_id = ? AND action = 'LISTED' AND object_type = 'WORKLIST'")
                .param(professional)
                .query(Long.class)
                .single();
    }

    @Test
    void the_only_one_that_expires_is_told_by_name_and_noted_and_of_more_is_told_how_many() {
        String alone = "vera-" + UUID.randomUUID();
        String twice = "vera-" + UUID.randomUUID();
        UUID one = newcomer(alone);
        UUID two = newcomer(twice);
        signals.record(server.acting(alone, "d1"), SignalsServer.aboutJayden());
        signals.record(server.acting(twice, "d1"), SignalsServer.aboutJayden());
        signals.record(server.acting(twice, "d1"), SignalsServer.aboutJayden());
        after(TERM.minusDays(14), () -> {
            assertThat(named(server.acting(alone, "d1"))).containsExactly("Jayden");
            assertThat(listed(one)).isOne();
            assertThat(named(server.acting(twice, "d1"))).containsExactly("nobody", "nobody");
            assertThat(listed(two)).isZero();
        });
        sql("DELETE FROM signal WHERE recorded_by IN (?, ?)", one, two);
    }

    private static UUID newcomer(String subject) {
        UUID id = UUID.randomUUID();
        sql("""
                INSERT INTO professional (id, organisation_id, subject, name, function)
                SELECT ?, organisation_id, ?, 'Vera Voorbeeld', function FROM professional WHERE id = ?""", id, subject, sanne.professionalId());
        sql("INSERT INTO professional_role (professional_id, role) VALUES (?, 'FRONTLINE')", id);
        return id;
    }

    private static void sql(String sql, Object... values) {
        assertThat(server.superuser().sql(sql).params(values).update()).as(sql).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a role is lost", "a mandate ends", "a replacement stands in"})
    void work_on_signals_moves_to_who_can_do_it_in_that_organisation(String how) {
        String subject = "vera-" + UUID.randomUUID();
        UUID vera = newcomer(subject);
        Acting herself = server.acting(subject, "d1");
        Signal open = signals.record(herself, untold(3));
        Signal asked = signals.record(herself, SignalsServer.aboutJayden());
        Acting ilse = server.acting("ilse.gemeente", "d2");
        UUID answer = UUID.randomUUID();
        sql("""
                INSERT INTO referral_answer (id, signal_id, organisation_id, referred_by, lead_organisation_id, referred_at, outcome,
                                             detail, advice, answered_at)
                VALUES (?, ?, ?, ?, ?, now(), 'BACK_TO_BASIS', 'NONE', '{}', now())""", answer, asked.id(), herself.organisationId(), vera, ilse.organisationId());
        sql("""
                INSERT INTO destruction_asked (referral_id, signal_id, organisation_id, referred_by, lead_organisation_id, asked_at,
                                               destroy_on)
                VALUES (?, ?, ?, ?, ?, now(), now() + interval '200 days')""", answer, asked.id(), herself.organisationId(), vera, ilse.organisationId());
        after(TERM.minusDays(14), () -> {
            Acting daan = server.acting("daan.jongerenwerk", "d1");
            Map<String, UUID> each = Map.of(
                    "expiring", open.id(),
                    "to tell", open.id(),
                    "to keep or destroy", asked.id(),
                    "answered", answer);
            Map<String, List<UUID>> hers = work(herself);
            assertThat(hers.keySet()).isEqualTo(each.keySet());
            each.forEach((kind, id) -> assertThat(hers.get(kind)).as(kind).contains(id));
            work(daan).forEach((kind, ids) -> assertThat(ids).as(kind).doesNotContain(each.get(kind)));
            if (how.equals("a replacement stands in")) {
                sql(
                        "INSERT INTO absence VALUES (?, ?, ?, ?)",
                        vera,
                        daan.professionalId(),
                        DutchDays.of(server.clock.instant()),
                        DutchDays.of(server.clock.instant()).plusDays(1));
            } else {
                sql("DELETE FROM professional_role WHERE professional_id = ?", vera);
                sql("INSERT INTO professional_role (professional_id, role) VALUES (?, 'ADMINISTRATOR')", vera);
            }
            if (how.equals("a mandate ends")) {
                sql("UPDATE professional SET subject = 'withdrawn:' || id WHERE id = ?", vera);
            }
            work(daan).forEach((kind, ids) -> assertThat(ids).as(kind).contains(each.get(kind)));
            work(server.acting("mark.politie", "d1"))
                    .forEach((kind, ids) -> assertThat(ids)
                            .as(kind + " of another organisation")
                            .doesNotContain(each.get(kind)));
            assertThat(server.get(Referrals.class).see(daan, answer)).isTrue();
            sql("DELETE FROM signal WHERE recorded_by = ?", vera);
            server.superuser()
                    .sql("DELETE FROM absence WHERE professional_id = ?")
                    .param(vera)
                    .update();
        });
    }
}

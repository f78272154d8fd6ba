package nl.perspectief.signals.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.sharing.correcting.RequestTerms;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.destroying.AnswerTerms;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a signal is kept holds for the application's role too, whatever it writes. */
class SignalExpiryWallModuleTests {
    private static final String EXTEND = """
            INSERT INTO signal_extension (signal_id, reason, extended_by, extended_at)
            VALUES (?, 'Langer.', acting_reader(), acting_now())""";
    private static final Duration PAST = Duration.ofDays(85);

    private static SignalsServer server;
    private static Signals signals;
    private static Acting sanne;

    @BeforeAll
    static void start() {
        server = new SignalsServer();
        signals = server.get(Signals.class);
        sanne = server.acting("sanne.jongerenwerk", "d2");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static UUID recorded() {
        return signals.record(sanne, SignalsServer.aboutJayden()).id();
    }

    private static void refused(ThrowingCallable deed, String why) {
        assertThatThrownBy(deed).rootCause().hasMessageContaining(why);
    }

    private static LocalDate lastDay(UUID signal) {
        return server.superuser()
                .sql("SELECT expires_on FROM signal WHERE id = ?")
                .param(signal)
                .query(LocalDate.class)
                .single();
    }

    private static UUID refer(UUID signal) {
        Referrals referrals = server.get(Referrals.class);
        Set<UUID> items =
                referrals.preview(sanne, signal, Route.SEEN_ONLY, Consent.of(true)).orElseThrow().travels().stream()
                        .map(one -> one.item().id())
                        .collect(Collectors.toSet());
        return ((Referred.Made) referrals.refer(
                        sanne, new NewReferral(signal, Route.SEEN_ONLY, Consent.of(true), "Samen kijken.", items)))
                .referral()
                .id();
    }

    private static void later(Duration time, Runnable then) {
        server.clock.pass(time);
        try {
            then.run();
        } finally {
            server.clock.pass(time.negated());
        }
    }

    @Test
    void a_second_extension_is_refused_and_the_first_neither_changes_nor_goes() {
        UUID signal = recorded();
        LocalDate first = lastDay(signal);
        assertThat(server.done(sanne, EXTEND, signal)).isOne();
        assertThat(lastDay(signal)).isEqualTo(first.plusWeeks(12));
        refused(() -> server.done(sanne, EXTEND, signal), "extended once");
        refused(
                () -> server.done(sanne, EXTEND + " ON CONFLICT (signal_id) DO UPDATE SET reason = 'Anders.'", signal),
                "permission denied");
        for (String deed : List.of(
                "DELETE FROM signal_extension WHERE signal_id = ?",
                "UPDATE signal_extension SET signal_id = gen_random_uuid() WHERE signal_id = ?",
                "UPDATE signal SET expires_on = expires_on + 84 WHERE id = ?",
                "UPDATE signal SET recorded_at = acting_now() + interval '1 day' WHERE id = ?")) {
            refused(() -> server.done(sanne, deed, signal), "permission denied");
        }
        assertThat(lastDay(signal)).isEqualTo(first.plusWeeks(12));
    }

    @Test
    void nobody_extends_but_who_recorded_it_or_stands_in_and_in_no_other_name_or_day() {
        UUID signal = recorded();
        for (String other : List.of("daan.jongerenwerk", "mark.politie", "ilse.gemeente", "emma.school")) {
            refused(() -> server.done(server.acting(other, "d1"), EXTEND, signal), "extended by who recorded it");
        }
        UUID daan = server.get(Professionals.class)
                .of("daan.jongerenwerk")
                .getFirst()
                .professional()
                .id();
        refused(
                () -> server.done(
                        sanne, "INSERT INTO signal_extension VALUES (?, 'Langer.', ?, acting_now())", signal, daan),
                "of who acts, now");
        refused(
                () -> server.done(
                        sanne,
                        "INSERT INTO signal_extension VALUES (?, 'Langer.', acting_reader(), acting_now() - interval '1 day')",
                        signal),
                "of who acts, now");
        refused(
                () -> server.done(
                        sanne, "INSERT INTO signal_extension VALUES (?, ' ', acting_reader(), acting_now())", signal),
                "signal_extension_reason_check");
        server.superuser().sql("""
                        INSERT INTO absence (professional_id, replacement_id, from_day, until_day)
                        SELECT recorded_by, ?, date '2026-11-20', date '2026-11-30' FROM signal WHERE id = ?""").params(daan, signal).update();
        try {
            assertThat(server.done(server.acting("daan.jongerenwerk", "d1"), EXTEND, signal))
                    .isOne();
        } finally {
            server.superuser()
                    .sql("DELETE FROM absence WHERE replacement_id = ?")
                    .param(daan)
                    .update();
        }
    }

    @Test
    void what_was_referred_is_not_extended_does_not_expire_and_has_two_weeks_when_it_is_taken_back() {
        UUID signal = recorded();
        UUID referral = refer(signal);
        refused(() -> server.done(sanne, EXTEND, signal), "was referred");
        later(PAST, () -> {
            server.get(ExpiredSignals.class).carryOut();
            assertThat(server.rows("signal", "id", signal)).isOne();
            assertThat(server.done(sanne, "DELETE FROM referral WHERE id = ?", referral))
                    .isOne();
            assertThat(lastDay(signal)).isEqualTo(LocalDate.of(2026, 11, 24).plusDays(85 + 14));
            server.get(ExpiredSignals.class).carryOut();
            assertThat(server.rows("signal", "id", signal)).isOne();
        });
    }

    @Test
    void what_expired_is_not_extended_and_what_is_recorded_says_no_day_of_its_own() {
        UUID signal = recorded();
        later(PAST, () -> refused(() -> server.done(sanne, EXTEND, signal), "expired is not extended"));
        UUID byHand = UUID.randomUUID();
        server.done(sanne, """
                WITH f AS (INSERT INTO file (id, kind, organisation_id, leads_as, regime, phase)
                           SELECT ?, kind, organisation_id, leads_as, regime, phase FROM file WHERE id = ?)
                INSERT INTO signal (id, subject_id, organisation_id, recorded_by, neighbourhood, phase, exploitation, recorded_at,
                                    regime, expires_on)
                SELECT ?, gen_random_uuid(), organisation_id, acting_reader(), neighbourhood, phase, exploitation, acting_now(),
                       regime, date '2099-01-01' FROM signal WHERE id = ?""", byHand, signal, byHand, signal);
        assertThat(lastDay(byHand)).isEqualTo(LocalDate.of(2026, 11, 24).plusWeeks(12));
    }

    @Test
    void nobody_who_acts_destroys_what_expired_by_the_way_of_the_night_or_reads_another_s_reason() {
        Signal signal = signals.record(sanne, SignalsServer.aboutJayden());
        server.done(sanne, EXTEND, signal.id());
        UUID expired = recorded();
        List<Acting> all = List.of(
                sanne,
                server.acting("mark.politie", "d1"),
                server.acting("ilse.gemeente", "d2"),
                server.acting("fg.gemeente", "d1"));
        later(
                PAST,
                () -> all.forEach(acting -> assertThat(server.get(Transactions.class)
                                .as(
                                        acting,
                                        () -> server.get(JdbcClient.class)
                                                .sql("SELECT count(*) FROM destroy_expired()")
                                                .query(Long.class)
                                                .single()))
                        .isZero()));
        assertThat(server.rows("signal", "id", expired)).isOne();
        for (Acting other : all.subList(1, all.size())) {
            assertThat(server.get(Transactions.class)
                            .as(
                                    other,
                                    () -> server.get(JdbcClient.class)
                                            .sql("SELECT count(*) FROM signal_extension")
                                            .query(Long.class)
                                            .single()))
                    .isZero();
        }
    }

    @Test
    void answers_end_after_a_year_and_requests_two_years_after_they_were_answered_and_not_before() {
        UUID answer = UUID.randomUUID();
        UUID done = UUID.randomUUID();
        UUID open = UUID.randomUUID();
        UUID own = sanne.organisationId();
        sql("""
                INSERT INTO referral_answer (id, organisation_id, referred_by, lead_organisation_id, referred_at, outcome, detail,
                                             advice, answered_at)
                VALUES (?, ?, ?, ?, ?, 'BACK_TO_BASIS', 'NONE', '{}', ?)""", answer, own, sanne.professionalId(), own, now(), now());
        String request = """
                INSERT INTO rights_request (id, organisation_id, kind, received_on, due_on, registered_by, registered_at, outcome,
                                            done_by, done_at)
                VALUES (?, ?, 'ERASURE', '2026-11-01', '2026-12-01', ?, ?, ?, ?, ?)""";
        sql(request, done, own, sanne.professionalId(), now(), "DONE", sanne.professionalId(), now());
        sql(request.replace("?, ?, ?)", "NULL, NULL, NULL)"), open, own, sanne.professionalId(), now());
        after(Duration.ofDays(364), () -> {
            server.get(AnswerTerms.class).destroyOld();
            assertThat(server.rows("referral_answer", "id", answer)).isOne();
        });
        after(Duration.ofDays(367), () -> {
            assertThat(server.get(AnswerTerms.class).destroyOld()).isPositive();
            assertThat(server.rows("referral_answer", "id", answer)).isZero();
            server.get(RequestTerms.class).destroyOld();
            assertThat(server.rows("rights_request", "id", done)).isOne();
        });
        after(Duration.ofDays(732), () -> {
            assertThat(server.get(RequestTerms.class).destroyOld()).isOne();
            assertThat(server.rows("rights_request", "id", done)).isZero();
            assertThat(server.rows("rights_request", "id", open))
                    .as("not answered yet")
                    .isOne();
        });
        sql("DELETE FROM rights_request WHERE id = ?", open);
    }

    private static Timestamp now() {
        return Timestamp.from(server.clock.instant());
    }

    private static void sql(String sql, Object... values) {
        assertThat(server.superuser().sql(sql).params(values).update()).isPositive();
    }

    private static void after(Duration time, Runnable then) {
        server.clock.pass(time);
        try {
            then.run();
        } finally {
            server.clock.pass(time.negated());
        }
    }
}

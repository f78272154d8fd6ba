package nl.perspectief.signals.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.Databases;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.SignalsWaiting;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An own signal that nobody refers is kept for twelve weeks, once twelve more, and then destroyed. */
class SignalExpiryModuleTests {
    private static final Duration TERM = Duration.ofDays(84);
    private static final String ID = "00000000-0000-7000-8000-00000000000";

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
        return server.get(SignalsWaiting.class).expiring(acting).stream()
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

    @Test
    void a_data_folder_of_before_warns_first() {
        String database = Databases.migratedTo("944");
        JdbcClient superuser = JdbcClient.create(Databases.superuser(database));
        JdbcClient before = JdbcClient.create(Databases.withoutKeys(database));
        before.sql("""
                INSERT INTO file (id, kind, organisation_id, leads_as, regime, phase)
                SELECT (? || n)::uuid, 'SIGNAL', gen_random_uuid(), 'ANYONE', 'x', 'SIGNAL' FROM generate_series(1, 3) AS n""").param(ID).update();
        before.sql("""
                INSERT INTO signal (id, subject_id, organisation_id, recorded_by, neighbourhood, phase, exploitation, recorded_at,
                                    regime)
                SELECT (? || n)::uuid, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'x', 'SIGNAL', 'MAYBE',
                       clock_timestamp() - days * interval '1 day', 'x'
                  FROM (VALUES (1, 400), (2, 71), (3, 1)) AS old (n, days)""").param(ID).update();
        Databases.migrate(database);
        assertThat(superuser.sql("""
                        SELECT expires_on - (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date FROM signal ORDER BY id""").query(Integer.class).list()).containsExactly(14, 14, 83);
        assertThat(superuser
                        .sql("SELECT relforcerowsecurity FROM pg_class WHERE relname = 'signal'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        Databases.drop(database);
    }

    private static void near(String path, int days) {
        Chain.SERVER
                .superuser()
                .sql("""
                        UPDATE signal SET expires_on = (now() AT TIME ZONE 'Europe/Amsterdam')::date + ? WHERE id = ?::uuid""")
                .params(days, path.substring("/signalen/".length()))
                .update();
    }

    @Test
    void the_pages_show_the_day_warn_and_extend_once_and_nothing_typed_is_lost() {
        Visitor reporter = Chain.SERVER.as("sanne.jongerenwerk");
        String name = Chain.freshName();
        String path = Chain.recorded(reporter, name);
        assertThat(reporter.get(path).body())
                .contains("Loopt af op", "/verlengen")
                .doesNotContain("Dit signaal loopt af");
        assertThat(reporter.get("/").body()).doesNotContain("over " + name + " loopt af");
        near(path, 3);
        assertThat(reporter.get(path).body()).contains("Dit signaal loopt af op", "Meld het aan, verleng het");
        assertThat(reporter.get("/").body())
                .containsPattern("Signaal over " + name + "[^<]* loopt af|signalen lopen af")
                .doesNotContainPattern("Besluit wat je doet met het signaal over " + name);
        Visitor colleague = Chain.SERVER.as("daan.jongerenwerk");
        assertThat(colleague.get(path + "/verlengen").body())
                .contains("Alleen Sanne")
                .doesNotContain("<textarea");
        colleague.get(path);
        HttpResponse<String> hers = colleague.post(path + "/verlengen", "waarom", "Ik wil het ook.");
        assertThat(hers.statusCode()).isEqualTo(409);
        assertThat(hers.body()).contains("Ik wil het ook.");
        reporter.get(path + "/verlengen");
        assertThat(reporter.post(path + "/verlengen", "waarom", " ").statusCode())
                .isEqualTo(422);
        reporter.get(path + "/verlengen");
        assertThat(reporter.post(path + "/verlengen", "waarom", "Moeder belt vrijdag.")
                        .body())
                .contains("Het signaal blijft twaalf weken langer", "Moeder belt vrijdag.", "Verlengd op")
                .doesNotContain("Dit signaal loopt af op");
        HttpResponse<String> again = reporter.post(path + "/verlengen", "waarom", "Nog een keer.");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Een tweede keer kan niet", "Nog een keer.");
        near(path, 2);
        assertThat(reporter.get(path).body())
                .contains("Het is al een keer verlengd")
                .doesNotContain("/verlengen\"");
        Visitor police = Chain.SERVER.as("mark.politie");
        assertThat(police.get(path + "/verlengen").statusCode()).isEqualTo(404);
    }
}

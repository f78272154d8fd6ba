package nl.perspectief.signals.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.PartnerSystem;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.forms.SentForm;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of a handed over signal: seen by its own system, written with the signal, and gone after 48 hours. */
class IntakeWallModuleTests {
    private static final String WALL = "row-level security";
    private static final String ADD = """
            INSERT INTO signal_intake (id, content, system_id, organisation_id, signal_id, standing, handed_at)
            VALUES (decode(md5(random()::text), 'hex'), '\\x00', ?, ?, ?, ?, acting_now() + ?::interval)""";

    private static SignalsServer server;
    private static Intake intake;
    private static Acting sanne;
    private static PartnerSystem system;

    @BeforeAll
    static void start() {
        server = new SignalsServer();
        intake = server.get(Intake.class);
        sanne = server.acting("sanne.jongerenwerk", "d1");
        system = new PartnerSystem(UUID.randomUUID(), sanne.organisation());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static SentForm sent(String key) {
        return SentForm.of(key, system.id(), "/intake/v1/signalen", Map.of("feit", new String[] {"Iets."}));
    }

    private static UUID handed(String key) {
        Mandate recorder = intake.recorder(system, "sanne.jongerenwerk").orElseThrow();
        Intake.Outcome outcome = intake.record(system, recorder, sent(key), SignalsServer.aboutJayden());
        return ((Intake.Outcome.Recorded) outcome).handed().signal();
    }

    private static long seen(Acting acting) {
        JdbcClient jdbc = server.get(JdbcClient.class);
        return server.get(Transactions.class)
                .as(
                        acting,
                        () -> jdbc.sql("SELECT count(*) FROM signal_intake")
                                .query(Long.class)
                                .single());
    }

    private static void refused(ThrowingCallable deed, String why) {
        assertThatThrownBy(deed).rootCause().hasMessageContaining(why);
    }

    private static Acting itself(PartnerSystem one) {
        return one.acting("toetsen", SignalsServer.TRACE);
    }

    @Test
    void only_the_system_itself_sees_what_it_handed_over_and_no_signal() {
        UUID signal = handed("een sleutel van het systeem");
        assertThat(seen(itself(system))).isPositive();
        assertThat(seen(itself(new PartnerSystem(UUID.randomUUID(), sanne.organisation()))))
                .isZero();
        assertThat(seen(itself(new PartnerSystem(
                        system.id(), server.acting("ilse.gemeente", "d1").organisation()))))
                .isZero();
        for (String person : List.of("sanne.jongerenwerk", "daan.jongerenwerk", "ilse.gemeente", "fg.gemeente")) {
            assertThat(seen(server.acting(person, "d1"))).as(person).isZero();
        }
        assertThat(server.get(Signals.class).find(itself(system), signal)).isEmpty();
    }

    @Test
    void a_row_is_of_the_system_itself_about_a_signal_of_its_organisation_made_now() {
        UUID signal = server.get(Signals.class)
                .record(sanne, SignalsServer.aboutJayden())
                .id();
        UUID here = sanne.organisationId();
        Acting ilse = server.acting("ilse.gemeente", "d1");
        UUID elsewhere = ilse.organisationId();
        for (String name : List.of("sanne.jongerenwerk", "daan.jongerenwerk", "ilse.gemeente", "fg.gemeente")) {
            Acting person = server.acting(name, "d1");
            for (UUID of : List.of(system.id(), UUID.randomUUID(), person.professionalId())) {
                refused(() -> server.done(person, ADD, of, here, signal, signal, "0 s"), WALL);
                refused(() -> server.done(person, ADD, of, person.organisationId(), signal, signal, "0 s"), WALL);
            }
        }
        Acting itself = itself(system);
        refused(() -> server.done(itself, ADD, UUID.randomUUID(), here, signal, signal, "0 s"), WALL);
        refused(() -> server.done(itself, ADD, system.id(), elsewhere, signal, signal, "0 s"), WALL);
        refused(() -> server.done(itself, ADD, system.id(), here, UUID.randomUUID(), signal, "0 s"), WALL);
        refused(() -> server.done(itself, ADD, system.id(), here, signal, signal, "-1 day"), "of who acts, now");
        PartnerSystem other = new PartnerSystem(UUID.randomUUID(), ilse.organisation());
        refused(() -> server.done(itself(other), ADD, other.id(), elsewhere, signal, signal, "0 s"), "handed over now");
        pass(Duration.ofHours(1));
        refused(() -> server.done(itself, ADD, system.id(), here, signal, signal, "0 s"), "handed over now");
        pass(Duration.ofHours(-1));
        assertThat(server.done(itself, ADD, system.id(), here, signal, signal, "0 s"))
                .isOne();
        refused(
                () -> server.done(itself, ADD, system.id(), here, signal, signal, "0 s"),
                "signal_intake_signal_id_key");
        for (Acting one : List.of(sanne, itself)) {
            refused(() -> server.done(one, "UPDATE signal_intake SET handed_at = acting_now()"), "permission denied");
            refused(() -> server.done(one, "DELETE FROM signal_intake"), "permission denied");
        }
    }

    @Test
    void after_48_hours_nothing_of_it_is_left_and_the_signal_stays() {
        UUID signal = handed("een sleutel voor twee dagen");
        pass(Duration.ofHours(47));
        server.get(IntakeTerms.class).destroyOld();
        assertThat(intake.find(system, signal)).isPresent();
        assertThat(intake.before(system, sent("een sleutel voor twee dagen"))).isPresent();
        pass(Duration.ofHours(2));
        assertThat(intake.find(system, signal))
                .as("not told, though the night did not come yet")
                .isEmpty();
        assertThat(server.get(IntakeTerms.class).destroyOld()).isPositive();
        assertThat(server.rows("signal_intake", "signal_id", signal)).isZero();
        assertThat(intake.before(system, sent("een sleutel voor twee dagen"))).isEmpty();
        assertThat(server.get(Signals.class).find(sanne, signal)).isPresent();
        pass(Duration.ofHours(-49));
    }

    /** By somebody who is no review it does nothing. */
    @Test
    void nobody_destroys_it_before() {
        UUID signal = handed("een sleutel die blijft");
        JdbcClient jdbc = server.get(JdbcClient.class);
        pass(Duration.ofHours(49));
        int gone = server.get(Transactions.class)
                .as(
                        sanne,
                        () -> jdbc.sql("SELECT destroy_old_intakes()")
                                .query(Integer.class)
                                .single());
        pass(Duration.ofHours(-49));
        assertThat(gone).isZero();
        assertThat(server.rows("signal_intake", "signal_id", signal)).isOne();
    }

    private static void pass(Duration time) {
        server.clock.pass(time);
    }

    @Test
    void who_does_not_record_signals_here_is_nobody() {
        for (String other : List.of("ilse.gemeente", "emma.school", "niemand", "", "withdrawn:")) {
            assertThat(intake.recorder(system, other)).as(other).isEmpty();
        }
        PartnerSystem municipality = new PartnerSystem(
                system.id(), server.acting("fg.gemeente", "d1").organisation());
        assertThat(intake.recorder(municipality, "fg.gemeente")).isEmpty();
        assertThat(intake.recorder(municipality, "karim.gemeente")).isPresent();
        assertThat(server.get(Professionals.class).of("ilse.gemeente")).isNotEmpty();
    }
}

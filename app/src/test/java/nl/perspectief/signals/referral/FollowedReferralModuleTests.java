package nl.perspectief.signals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.covenants.Disclosures;
import nl.perspectief.covenants.Received;
import nl.perspectief.organisations.Acting;
import nl.perspectief.signals.Changed;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.NotInformed;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.SignalsWaiting;
import nl.perspectief.signals.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was given by way of a referral follows the signal that it came from. */
class FollowedReferralModuleTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static SignalsServer server;
    private static Signals signals;
    private static Acting sanne;
    private static Acting ilse;

    @BeforeAll
    static void start() {
        server = new SignalsServer();
        signals = server.get(Signals.class);
        sanne = server.acting("sanne.jongerenwerk", "d2");
        ilse = server.acting("ilse.gemeente", "d2");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static NewSignal noticed(Informed informed) {
        NewSignal about = SignalsServer.aboutJayden();
        Map<Statement, String> texts = new HashMap<>(about.texts());
        texts.remove(Statement.SCHOOL);
        return new NewSignal(
                about.exploitation(), about.identity(), about.neighbourhood(), about.seenOn(), texts, informed);
    }

    private static Referral referred(Informed informed) {
        Signal signal = signals.record(sanne, noticed(informed));
        Set<UUID> items = signals.find(sanne, signal.id()).orElseThrow().items().stream()
                .map(item -> item.id())
                .collect(Collectors.toSet());
        Referred answer = server.get(Referrals.class)
                .refer(
                        sanne,
                        new NewReferral(signal.id(), Route.SEEN_ONLY, null, "Samen kijken.", new HashSet<>(items)));
        return ((Referred.Made) answer).referral();
    }

    private static Set<String> read(Referral referral) {
        return server.get(Disclosures.class).ofReferral(ilse, referral.id()).stream()
                .map(Received::item)
                .map(item -> item.category())
                .collect(Collectors.toSet());
    }

    @Test
    void a_postponement_that_runs_out_closes_a_referral_until_they_are_told() {
        Informed postponed = new Informed(NotInformed.NO_MOMENT_YET, null, TODAY.plusDays(3));
        Referral referral = referred(postponed);
        assertThat(read(referral)).containsExactlyInAnyOrder("c1", "c4", "c16");
        server.clock.pass(Duration.ofDays(3));
        assertThat(read(referral)).isNotEmpty();
        server.clock.pass(Duration.ofDays(1));
        assertThat(read(referral)).isEmpty();

        int version =
                signals.find(sanne, referral.signalId()).orElseThrow().signal().version();
        assertThat(signals.change(sanne, referral.signalId(), version, noticed(Informed.BOTH)))
                .isInstanceOf(Changed.Saved.class);
        assertThat(read(referral)).containsExactlyInAnyOrder("c1", "c4", "c16");
        server.clock.pass(Duration.ofDays(-4));
    }

    @Test
    void giver_and_process_lead_are_told_what_rests() {
        Referral referral = referred(new Informed(NotInformed.NO_MOMENT_YET, null, TODAY.plusDays(1)));
        server.clock.pass(Duration.ofDays(2));
        int version =
                signals.find(sanne, referral.signalId()).orElseThrow().signal().version();
        signals.change(
                sanne,
                referral.signalId(),
                version,
                noticed(new Informed(NotInformed.NO_MOMENT_YET, null, TODAY.plusDays(1))));
        SignalsWaiting waiting = server.get(SignalsWaiting.class);
        assertThat(waiting.stopped(sanne)).anySatisfy(one -> {
            assertThat(one.id()).isEqualTo(referral.signalId());
            assertThat(one.rests()).isTrue();
            assertThat(one.received()).isFalse();
            assertThat(one.why()).singleElement().asString().contains("geïnformeerd");
        });
        assertThat(waiting.stopped(ilse)).anySatisfy(one -> assertThat(one.id()).isEqualTo(referral.id()));
        assertThat(waiting.stopped(server.acting("lotte.maatschappelijkwerk", "d2")))
                .isEmpty();
        server.clock.pass(Duration.ofDays(-2));
    }
}

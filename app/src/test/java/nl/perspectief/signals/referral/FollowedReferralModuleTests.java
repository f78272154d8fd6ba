package nl.perspectief.signals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.meaning.AgeAtLeast;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.attesting.NewAttestation;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.Changed;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.NotInformed;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.SignalsWaiting;
import nl.perspectief.signals.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was given by way of a referral follows the signal that it came from. */
class FollowedReferralModuleTests {
    private static final String DANGER = "acuut-gevaar";
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
                        new NewReferral(
                                signal.id(), Route.SEEN_ONLY, Consent.of(true), "Samen kijken.", new HashSet<>(items)));
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
    void what_is_recorded_on_a_signal_is_known_to_its_referral_and_follows_to_its_shares() {
        Referral referral = referred(Informed.BOTH);
        UUID signal = referral.signalId();
        SignalAttestations attestations = server.get(SignalAttestations.class);
        assertThat(attestations.record(
                        sanne,
                        signal,
                        new NewAttestation(DANGER, true, new Narrative("Bedreigd."), TODAY, TODAY.plusDays(3), null)))
                .isTrue();
        assertThat(facts(referral))
                .as("written with each share in the same transaction")
                .allSatisfy(line -> assertThat(line).contains(DANGER + "=TRUE"));
        UUID id = attestations.look(sanne, signal).orElseThrow().all().list().stream()
                .filter(one -> one.condition().id().equals(DANGER))
                .findFirst()
                .orElseThrow()
                .history()
                .getFirst()
                .id();
        assertThat(attestations.end(sanne, signal, id, new Narrative("Voorbij.")))
                .isTrue();
        assertThat(facts(referral)).allSatisfy(line -> assertThat(line).contains(DANGER + "=UNKNOWN"));
        assertThat(attestations.end(sanne, signal, id, new Narrative("Nog eens.")))
                .isFalse();
        assertThat(attestations.look(server.acting("lotte.maatschappelijkwerk", "d2"), signal))
                .as("another organisation")
                .isEmpty();
    }

    private static List<String> facts(Referral referral) {
        List<String> facts = server.get(Disclosures.class).ofReferral(ilse, referral.id()).stream()
                .map(received -> received.disclosure().facts())
                .toList();
        assertThat(facts).isNotEmpty();
        return facts;
    }

    @Test
    void the_age_of_who_is_named_is_known_in_a_referral() {
        SignalFile file = signals.find(
                        sanne, signals.record(sanne, noticed(Informed.BOTH)).id())
                .orElseThrow();
        LocalDate born = file.identity().orElseThrow().birthDate().exact().orElseThrow();
        Condition fourteen = new Condition("x", "x", Source.PERSON, null, Set.of(), new AgeAtLeast(14));
        ReferralCircumstances.Recorded recorded = ReferralCircumstances.Recorded.of(file);
        assertThat(ReferralCircumstances.of(recorded, born.plusYears(14)).of(fourteen))
                .isEqualTo(Truth.TRUE);
        assertThat(ReferralCircumstances.of(recorded, born.plusYears(14).minusDays(1))
                        .of(fourteen))
                .isEqualTo(Truth.FALSE);
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

package nl.perspectief.signals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Working;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.signals.Changed;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.NotInformed;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralModuleTests {
    private static final String NEED = "Zonder aanmelding kunnen we niet samen kijken.";

    private static SignalsServer server;
    private static Signals signals;
    private static Referrals referrals;
    private static Disclosures disclosures;
    private static Acting sanne;
    private static Acting ilse;

    @BeforeAll
    static void start() {
        server = new SignalsServer();
        signals = server.get(Signals.class);
        referrals = server.get(Referrals.class);
        disclosures = server.get(Disclosures.class);
        sanne = server.acting("sanne.jongerenwerk", "d2");
        ilse = server.acting("ilse.gemeente", "d2");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void what_a_youth_worker_saw_travels_and_what_the_school_should_tell_stays() {
        ReferralPreview preview = preview(recorded());
        assertThat(categories(preview.travels().stream().map(Received::item).toList()))
                .containsExactlyInAnyOrder("c1", "c4", "c16");
        assertThat(categories(preview.stays())).containsExactly("c5");
    }

    @Test
    void the_process_lead_reads_exactly_what_the_preview_showed_and_the_reason() {
        Signal signal = recorded();
        ReferralPreview preview = preview(signal);
        Referral referral = made(signal, permitted(preview));
        List<String> seen = disclosures.ofReferral(ilse, referral.id()).stream()
                .map(received -> received.item().narrative().text())
                .toList();
        List<String> expected = new ArrayList<>(preview.travels().stream()
                .map(received -> received.item().narrative().text())
                .toList());
        expected.add(NEED);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void one_statement_that_may_not_travel_keeps_all_of_them_at_home() {
        Signal signal = recorded();
        Set<UUID> all = signals.find(sanne, signal.id()).orElseThrow().items().stream()
                .map(Item::id)
                .collect(Collectors.toSet());
        assertThat(referrals.refer(sanne, new NewReferral(signal.id(), Route.SEEN_ONLY, Consent.of(true), NEED, all)))
                .isInstanceOfSatisfying(
                        Referred.Withheld.class,
                        withheld -> assertThat(categories(withheld.items())).containsExactly("c5"));
        assertThat(server.rows("disclosure", "subject_id", signal.subjectId())).isZero();
        assertThat(server.rows("referral", "signal_id", signal.id())).isZero();
        assertThat(server.rows("item", "signal_id", signal.id())).isEqualTo(all.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mark.politie", "karim.gemeente", "fg.gemeente", "emma.school", "lotte.maatschappelijkwerk"})
    void nobody_but_the_process_leads_reads_what_was_referred(String login) {
        Signal signal = recorded();
        Referral referral = made(signal, permitted(preview(signal)));
        Acting other = server.acting(login, "d2");
        boolean lead = other.has(Role.PROCESS_LEAD);
        assertThat(disclosures.ofReferral(other, referral.id()).isEmpty()).isEqualTo(!lead);
        assertThat(server.get(LeadReferrals.class).find(other, referral.id()).isPresent())
                .isEqualTo(lead);
        assertThat(signals.look(other, signal.id())).isEmpty();
    }

    @Test
    void the_process_lead_reads_nothing_of_it_for_another_purpose() {
        Signal signal = recorded();
        Referral referral = made(signal, permitted(preview(signal)));
        assertThat(disclosures.ofReferral(ilse.under(Working.on("d3")), referral.id()))
                .isEmpty();
    }

    @Test
    void taking_a_referral_back_ends_all_reading_and_makes_room_for_another() {
        Signal signal = recorded();
        Referral referral = made(signal, permitted(preview(signal)));
        assertThat(referrals.takeBack(sanne, signal.id())).isTrue();
        assertThat(disclosures.ofReferral(ilse, referral.id())).isEmpty();
        assertThat(server.get(LeadReferrals.class).find(ilse, referral.id())).isEmpty();
        assertThat(referrals.ofSignal(sanne, signal.id())).isEmpty();
        made(signal, permitted(preview(signal)));
    }

    @Test
    void a_referral_that_is_being_weighed_cannot_be_taken_back() {
        Signal signal = recorded();
        Referral referral = made(signal, permitted(preview(signal)));
        server.get(LeadReferrals.class).begin(ilse, referral);
        assertThat(referrals.takeBack(sanne, signal.id())).isFalse();
        assertThat(disclosures.ofReferral(ilse, referral.id())).isNotEmpty();
    }

    @Test
    void another_organisation_cannot_take_it_back() {
        Signal signal = recorded();
        made(signal, permitted(preview(signal)));
        assertThat(referrals.takeBack(server.acting("emma.school", "d2"), signal.id()))
                .isFalse();
        assertThat(referrals.takeBack(ilse, signal.id())).isFalse();
    }

    @Test
    void a_signal_lies_with_the_process_lead_only_once() {
        Signal signal = recorded();
        made(signal, permitted(preview(signal)));
        assertThat(referrals.refer(
                        sanne, new NewReferral(signal.id(), Route.SEEN_ONLY, Consent.of(true), NEED, Set.of())))
                .isInstanceOf(Referred.AlreadyReferred.class);
    }

    @Test
    void without_a_name_there_is_nobody_to_refer() {
        NewSignal nameless = new NewSignal(
                Exploitation.NO, null, "molenveld", null, Map.of(Statement.OBSERVATION, "Was moe."), Informed.BOTH);
        Signal signal = signals.record(sanne, nameless);
        assertThat(referrals.refer(
                        sanne, new NewReferral(signal.id(), Route.SEEN_ONLY, Consent.of(true), NEED, Set.of())))
                .isInstanceOf(Referred.WithoutName.class);
    }

    @Test
    void the_name_does_not_change_while_the_process_lead_reads_it() {
        Signal signal = recorded();
        made(signal, permitted(preview(signal)));
        NewSignal renamed = new NewSignal(
                Exploitation.NO,
                null,
                "molenveld",
                null,
                SignalsServer.aboutJayden().texts(),
                Informed.BOTH);
        assertThat(signals.change(sanne, signal.id(), 1, renamed)).isInstanceOf(Changed.NameInUse.class);
    }

    @Test
    void a_correction_reaches_the_process_lead() {
        Signal signal = recorded();
        Referral referral = made(signal, permitted(preview(signal)));
        NewSignal before = SignalsServer.aboutJayden();
        Map<Statement, String> texts = new EnumMap<>(before.texts());
        texts.put(Statement.FACT, "Had twee telefoons bij zich.");
        signals.change(
                sanne,
                signal.id(),
                1,
                new NewSignal(
                        before.exploitation(),
                        before.identity(),
                        before.neighbourhood(),
                        before.seenOn(),
                        texts,
                        before.informed()));
        assertThat(disclosures.ofReferral(ilse, referral.id()))
                .extracting(received -> received.item().narrative().text())
                .contains("Had twee telefoons bij zich.")
                .doesNotContain("Had drie telefoons bij zich.");
    }

    @Test
    void postponing_to_inform_that_ran_out_lets_nothing_travel() {
        NewSignal jayden = SignalsServer.aboutJayden();
        NewSignal late = new NewSignal(
                jayden.exploitation(),
                jayden.identity(),
                jayden.neighbourhood(),
                jayden.seenOn(),
                jayden.texts(),
                new Informed(NotInformed.DANGER, null, LocalDate.of(2026, 11, 23)));
        assertThat(preview(signals.record(sanne, late)).travels()).isEmpty();
    }

    @Test
    void help_workers_need_consent() {
        Acting lotte = server.acting("lotte.maatschappelijkwerk", "d2");
        Signal signal = signals.record(lotte, SignalsServer.aboutJayden());
        assertThat(referrals
                        .preview(lotte, signal.id(), Route.SEEN_ONLY, Consent.NOT_ASKED)
                        .orElseThrow()
                        .travels())
                .isEmpty();
        assertThat(referrals
                        .preview(lotte, signal.id(), Route.SEEN_ONLY, Consent.of(true))
                        .orElseThrow()
                        .travels())
                .isNotEmpty();
    }

    private static Signal recorded() {
        return signals.record(sanne, SignalsServer.aboutJayden());
    }

    private static ReferralPreview preview(Signal signal) {
        return referrals
                .preview(sanne, signal.id(), Route.SEEN_ONLY, Consent.NOT_ASKED)
                .orElseThrow();
    }

    private static Set<UUID> permitted(ReferralPreview preview) {
        return preview.travels().stream().map(received -> received.item().id()).collect(Collectors.toSet());
    }

    private static Referral made(Signal signal, Set<UUID> items) {
        Referred referred =
                referrals.refer(sanne, new NewReferral(signal.id(), Route.SEEN_ONLY, Consent.of(true), NEED, items));
        assertThat(referred).isInstanceOf(Referred.Made.class);
        return ((Referred.Made) referred).referral();
    }

    private static Set<String> categories(List<Item> items) {
        return items.stream().map(Item::category).collect(Collectors.toSet());
    }
}

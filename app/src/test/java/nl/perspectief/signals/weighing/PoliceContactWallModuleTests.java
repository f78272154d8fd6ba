package nl.perspectief.signals.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.police.AskPolice;
import nl.perspectief.signals.police.PoliceSummaries;
import nl.perspectief.signals.police.PoliceSummary;
import nl.perspectief.signals.police.PoliceTold;
import nl.perspectief.signals.police.SummaryAnswer;
import nl.perspectief.signals.referral.LeadReferrals;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.NewReferral.PoliceContact;
import nl.perspectief.signals.referral.NewReferral.PoliceContact.As;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.warning.Looked;
import nl.perspectief.warning.Nameless;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the first route asks holds also for who comes past the pages. */
class PoliceContactWallModuleTests {
    private static Weighed at;
    private static LocalDate today;
    private static Acting mark;
    private static final String SEEN = "De jongere vertelde dat een tas was afgegeven.";
    private static final String ASK = """
            INSERT INTO police_summary (id, referral_id, subject_id, lead_organisation_id, organisation_id, regime, contact_on,
                                        contact_as, due_at, asked_of, asked_by, asked_at)
            SELECT gen_random_uuid(), r.id, r.subject_id, r.lead_organisation_id, ?, r.regime, %s, %s, r.due_at, ?, acting_reader(),
                   acting_now()
              FROM referral r WHERE r.id = ?""";

    @BeforeAll
    static void start() {
        at = new Weighed();
        mark = at.server.acting("mark.politie", "d1");
        today = DutchDays.of(at.server.clock.instant());
    }

    @AfterAll
    static void stop() {
        at.close();
    }

    private static Referred refer(@Nullable PoliceContact contact) {
        UUID signal = at.signals.record(at.sanne, SignalsServer.aboutJayden()).id();
        Set<UUID> items = at
                .referrals
                .preview(at.sanne, signal, Route.POLICE_CONTACT, Consent.NOT_ASKED)
                .orElseThrow()
                .travels()
                .stream()
                .map(one -> one.item().id())
                .collect(Collectors.toSet());
        return at.referrals.refer(
                at.sanne,
                new NewReferral(
                        signal, Route.POLICE_CONTACT, Consent.NOT_ASKED, "Samen kijken.", items, null, null, contact));
    }

    private static Referral begun(As as) {
        Referral referral = ((Referred.Made) refer(new PoliceContact(today.minusDays(3), as))).referral();
        assertThat(at.weighings.begin(at.ilse, referral.id())).isTrue();
        return referral;
    }

    @Test
    void the_contact_is_no_longer_ago_than_the_covenant_lets_the_police_tell() {
        for (LocalDate day : List.of(today.plusDays(1), today.minusMonths(12).minusDays(1), today.minusYears(5))) {
            assertThat(refer(new PoliceContact(day, As.NEITHER)))
                    .as(day.toString())
                    .isEqualTo(new Referred.WithoutContact());
        }
        assertThat(refer(null)).isEqualTo(new Referred.WithoutContact());
        assertThat(refer(new PoliceContact(today.minusMonths(12), As.NEITHER))).isInstanceOf(Referred.Made.class);
    }

    @Test
    void by_hand_there_is_no_first_route_without_a_day_and_no_contact_by_another_route() {
        Referral like = at.referred();
        for (List<String> said : List.of(
                List.of("1", "NULL", "NULL"),
                List.of("1", "acting_day()", "NULL"),
                List.of("1", "NULL", "'WITNESS'"),
                List.of("1", "acting_day() + 1", "'WITNESS'"),
                List.of("3", "acting_day()", "'WITNESS'"),
                List.of("3", "acting_day()", "NULL"))) {
            Weighed.refused(
                    () -> at.as(at.sanne, """
                            INSERT INTO referral (id, signal_id, subject_id, organisation_id, referred_by,
                                                  lead_organisation_id, route, youth_consent, parents_consent, referred_at,
                                                  due_at, regime, contact_on, contact_as)
                            SELECT ?, r.signal_id, r.subject_id, r.organisation_id, r.referred_by, r.lead_organisation_id,
                                   %s, true, true, acting_now(), r.due_at, r.regime, %s, %s
                              FROM referral r WHERE r.id = ?""".formatted(said.toArray()), UUID.randomUUID(), like.id()),
                    "the first route");
        }
    }

    @Test
    void of_a_victim_or_a_witness_that_question_is_answered_first() {
        for (As as : As.values()) {
            Referral referral = begun(as);
            Answered other =
                    at.weighings.answer(at.ilse, referral.id(), 1, Map.of(Criterion.PURPOSE, new Given(true, "Hulp.")));
            if (as == As.NEITHER) {
                assertThat(other).isEqualTo(new Answered.Saved(2));
            } else {
                assertThat(other).as(as.name()).isEqualTo(new Answered.VictimFirst());
                String byHand = """
                        INSERT INTO weighing_reason (referral_id, criterion, answer, reason, given_by, given_at)
                        VALUES (?, 'PURPOSE', true, 'Hulp.', acting_reader(), acting_now())""";
                Weighed.refused(() -> at.as(at.ilse, byHand, referral.id()), "comes first");
                at.weighings.answer(
                        at.ilse, referral.id(), 1, Map.of(Criterion.VICTIM_VIEW, new Given(true, "Gevraagd.")));
                assertThat(at.as(at.ilse, byHand, referral.id())).isOne();
            }
        }
    }

    @Test
    void the_contact_is_read_by_who_weighs_and_forgotten_when_it_is_decided() {
        Referral referral = begun(As.WITNESS);
        LeadReferrals lead = at.server.get(LeadReferrals.class);
        assertThat(lead.contact(at.ilse, referral.id())).contains(new PoliceContact(today.minusDays(3), As.WITNESS));
        for (Acting other : List.of(at.server.acting("mira.gemeente", "d2"), at.server.acting("mark.politie", "d2"))) {
            assertThat(lead.contact(other, referral.id())).isEmpty();
        }
        Weighed.refused(
                () -> at.as(at.ilse, "UPDATE referral SET contact_as = 'NEITHER' WHERE id = ?", referral.id()),
                "permission denied");
        at.decisions.decide(at.ilse, referral.id(), new WeighingDecision.BackToBasis(Set.of()));
        assertThat(Objects.requireNonNull(at.server
                        .superuser()
                        .sql("SELECT count(*) FROM referral WHERE id = ? AND contact_on IS NULL AND contact_as IS NULL")
                        .param(referral.id())
                        .query(Long.class)
                        .single()))
                .isOne();
    }

    private static PoliceSummary asked(Referral referral) {
        AskPolice asking = at.server.get(AskPolice.class);
        assertThat(asking.ask(at.ilse, referral.id(), mark.professionalId())).isTrue();
        assertThat(asking.ask(at.ilse, referral.id(), mark.professionalId())).isFalse();
        return asking.of(at.ilse, referral.id()).orElseThrow();
    }

    private static SummaryAnswer given(PoliceSummary summary, LocalDate on, LocalDate until) {
        return at.server
                .get(PoliceSummaries.class)
                .give(
                        mark,
                        summary.id(),
                        new PoliceTold(on, PoliceTold.As.VICTIM, nameless("bij het station"), nameless(SEEN), until));
    }

    private static Nameless nameless(String words) {
        return ((Looked.Fit) Looked.at(words, Set.of(), List.of(), today)).words();
    }

    private static List<String> readBy(Acting lead, Referral referral) {
        return at.server.get(Disclosures.class).ofReferral(lead, referral.id()).stream()
                .filter(one -> one.item().kind() == ItemKind.POLICE)
                .map(one -> one.item().narrative().text())
                .toList();
    }

    @Test
    void the_police_tells_who_weighs_and_nobody_else_and_it_goes_with_the_decision() {
        Referral referral = begun(As.VICTIM);
        PoliceSummary summary = asked(referral);
        assertThat(given(summary, today.minusDays(3), today.plusMonths(6))).isEqualTo(new SummaryAnswer.Given());
        assertThat(readBy(at.ilse, referral)).singleElement().asString().contains("Als slachtoffer", SEEN);
        assertThat(readBy(at.karim, referral)).hasSize(1);
        for (String other : List.of("mira.gemeente", "sanne.jongerenwerk", "esra.politie", "nora.leerplicht")) {
            Acting acting = at.server.acting(other, "d2");
            assertThat(readBy(acting, referral)).as(other).isEmpty();
            assertThat(at.server.get(PoliceSummaries.class).look(acting, summary.id()))
                    .as(other)
                    .isEmpty();
        }
        assertThat(at.server.get(Signals.class).look(mark, referral.signalId())).isEmpty();
        assertThat(at.as(mark, "DELETE FROM item WHERE file_id = ?", referral.signalId()))
                .isZero();
        at.decisions.decide(at.ilse, referral.id(), new WeighingDecision.BackToBasis(Set.of()));
        assertThat(at.server.rows("police_summary", "referral_id", referral.id()))
                .isZero();
        assertThat(at.server.rows("item", "file_id", referral.id())).isZero();
        assertThat(at.server.rows("file_participant", "file_id", referral.id())).isZero();
        assertThat(at.server.get(PoliceSummaries.class).look(mark, summary.id()))
                .isEmpty();
    }

    @Test
    void what_is_older_than_the_covenant_says_or_gone_at_the_source_is_withheld_and_kept_nowhere() {
        Referral referral = begun(As.NEITHER);
        PoliceSummary summary = asked(referral);
        for (LocalDate[] days : new LocalDate[][] {
            {today.minusMonths(12).minusDays(1), today.plusDays(9)}, {today.minusDays(3), today.minusDays(1)}
        }) {
            assertThat(given(summary, days[0], days[1])).isInstanceOf(SummaryAnswer.Withheld.class);
            assertThat(at.server.rows("item", "file_id", referral.id())).isZero();
        }
        assertThat(given(summary, today.minusDays(3), today.plusDays(1))).isEqualTo(new SummaryAnswer.Given());
        assertThat(given(summary, today.minusDays(3), today.plusDays(1))).isEqualTo(new SummaryAnswer.Over());
        assertThat(at.server.get(AskPolice.class).takeBack(at.ilse, referral.id()))
                .isFalse();
        assertThat(at.server.get(PoliceSummaries.class).takeBack(mark, summary.id()))
                .isTrue();
        assertThat(at.server.rows("item", "file_id", referral.id())).isZero();
        assertThat(at.server.get(PoliceSummaries.class).nothing(mark, summary.id()))
                .isTrue();
        assertThat(at.server.get(AskPolice.class).takeBack(at.ilse, referral.id()))
                .isTrue();
    }

    @Test
    void nobody_is_asked_by_hand_but_a_colleague_of_that_organisation_about_that_very_contact() {
        Referral referral = begun(As.WITNESS);
        Referral unbegun = ((Referred.Made) refer(new PoliceContact(today.minusDays(3), As.WITNESS))).referral();
        UUID sanne = at.sanne.professionalId();
        for (Object[] said : new Object[][] {
            {referral.id(), "r.contact_on - 1", "r.contact_as", mark.professionalId(), at.ilse},
            {referral.id(), "r.contact_on", "'NEITHER'", mark.professionalId(), at.ilse},
            {referral.id(), "r.contact_on", "r.contact_as", sanne, at.ilse},
            {referral.id(), "r.contact_on", "r.contact_as", mark.professionalId(), at.sanne},
            {unbegun.id(), "r.contact_on", "r.contact_as", mark.professionalId(), at.ilse}
        }) {
            Weighed.refused(
                    () -> at.as(
                            (Acting) said[4], ASK.formatted(said[1], said[2]), mark.organisationId(), said[3], said[0]),
                    "row-level security");
        }
        Object[] good = {mark.organisationId(), mark.professionalId(), referral.id()};
        assertThat(at.as(at.ilse, ASK.formatted("r.contact_on", "r.contact_as"), good))
                .isOne();
    }

    @Test
    void by_the_third_route_nothing_is_asked_of_the_police_and_the_police_tells_nothing() {
        AskPolice asking = at.server.get(AskPolice.class);
        for (Referral referral : List.of(at.begun(), at.answered())) {
            assertThat(asking.possible(at.weighings.look(at.ilse, referral.id()).orElseThrow()))
                    .isFalse();
            assertThat(asking.ask(at.ilse, referral.id(), mark.professionalId()))
                    .isFalse();
            Weighed.refused(
                    () -> at.as(
                            at.ilse,
                            ASK.formatted("r.referred_at::date", "'WITNESS'"),
                            mark.organisationId(),
                            mark.professionalId(),
                            referral.id()),
                    "row-level security");
            Weighed.refused(() -> at.as(mark, """
                            INSERT INTO item (id, organisation_id, partner, subject_id, file_id, file_kind, category, kind, form,
                                              narrative, recorded_by, recorded_at)
                            VALUES (gen_random_uuid(), acting_organisation(), acting_partner(), ?, ?, 'REFERRAL', 'c12', 'POLICE',
                                    'SUMMARY', 'Bekend.', acting_reader(), acting_now())""", referral.subjectId(), referral.id()), "row-level security");
        }
    }
}

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
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.referral.LeadReferrals;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.NewReferral.PoliceContact;
import nl.perspectief.signals.referral.NewReferral.PoliceContact.As;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the first route asks holds also for who comes past the pages. */
class PoliceContactWallModuleTests {
    private static Weighed at;
    private static LocalDate today;

    @BeforeAll
    static void start() {
        at = new Weighed();
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
}

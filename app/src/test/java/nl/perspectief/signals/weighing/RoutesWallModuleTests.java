package nl.perspectief.signals.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.register.facts.Consent.Answer;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.steps.WeighingStep;
import nl.perspectief.signals.steps.WeighingSteps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each route asks holds also for who comes past the pages: another order, another role, another day, or by hand. */
class RoutesWallModuleTests {
    private static final String DECIDE = """
            UPDATE referral SET outcome = ?, decided_by = acting_reader(), decided_at = acting_now() WHERE id = ?""";
    private static Weighed at;

    @BeforeAll
    static void start() {
        at = new Weighed();
    }

    @AfterAll
    static void stop() {
        at.close();
    }

    private static long read(Referral referral) {
        return at.server.rows("second_reading", "referral_id", referral.id());
    }

    private static Referred refer(Route route, Consent consent, NewReferral.@Nullable GroupDecision group) {
        UUID signal = at.signals.record(at.sanne, SignalsServer.aboutJayden()).id();
        Set<UUID> items = at.referrals.preview(at.sanne, signal, route, consent).orElseThrow().travels().stream()
                .map(one -> one.item().id())
                .collect(Collectors.toSet());
        return at.referrals.refer(
                at.sanne, new NewReferral(signal, route, consent, "Samen kijken.", items, null, group, null));
    }

    @Test
    void the_database_asks_the_same_of_each_route_as_the_pages() {
        for (Route route : Route.values()) {
            List<String> asked = at.server
                    .nobody()
                    .sql("SELECT criterion || ' ' || yes_needed FROM asked_of_a_weighing(?)")
                    .param(route.number())
                    .query((row, _) -> row.getString(1))
                    .list();
            assertThat(asked)
                    .as(route.name())
                    .containsExactlyInAnyOrderElementsOf(Criterion.of(route).stream()
                            .map(one -> one + " " + one.yesNeeded())
                            .toList());
        }
    }

    @Test
    void a_personal_approach_is_decided_by_hand_in_no_other_order() {
        Referral offered = at.answered();
        assertThat(at.weighings.offer(at.ilse, offered.id())).isEmpty();
        Referral disagreed = at.answered();
        at.weighings.offer(at.ilse, disagreed.id());
        at.weighings.readSecond(at.karim, disagreed.id(), false, "Te vroeg.");
        Map.of(
                        at.referred(),
                        "every question answered",
                        at.begun(),
                        "every question answered",
                        at.answered(),
                        "somebody else read along",
                        offered,
                        "somebody else read along",
                        disagreed,
                        "somebody else read along")
                .forEach((referral, why) ->
                        Weighed.refused(() -> at.as(at.ilse, DECIDE, "PERSONAL_APPROACH", referral.id()), why));
        Referral ready = at.readTwice();
        Weighed.refused(() -> at.as(at.karim, DECIDE, "PERSONAL_APPROACH", ready.id()), "somebody else read along");
        for (Acting other :
                List.of(at.sanne, at.server.acting("mira.gemeente", "d2"), at.server.acting("mark.politie", "d2"))) {
            assertThat(at.as(other, DECIDE, "PERSONAL_APPROACH", ready.id())).isZero();
        }
        assertThat(at.as(at.ilse, DECIDE, "PERSONAL_APPROACH", ready.id())).isOne();
        Weighed.refused(() -> at.as(at.ilse, DECIDE, "BACK_TO_BASIS", ready.id()), "stays decided");
    }

    @Test
    void a_no_where_a_yes_is_needed_holds_it_back_for_every_question_of_the_route() {
        for (Criterion criterion : Criterion.of(Route.SEEN_ONLY)) {
            Referral referral = at.answered();
            at.as(
                    at.ilse,
                    "UPDATE weighing_reason SET answer = false WHERE referral_id = ? AND criterion = ?",
                    referral.id(),
                    criterion.name());
            at.weighings.offer(at.ilse, referral.id());
            at.weighings.readSecond(at.karim, referral.id(), true, "Eens.");
            if (criterion.yesNeeded()) {
                Weighed.refused(
                        () -> at.as(at.ilse, DECIDE, "PERSONAL_APPROACH", referral.id()), "every question answered");
            } else {
                assertThat(at.as(at.ilse, DECIDE, "PERSONAL_APPROACH", referral.id()))
                        .isOne();
            }
        }
    }

    @Test
    void an_answer_that_is_changed_by_hand_after_the_second_reading_makes_it_fall() {
        for (String deed : List.of(
                "UPDATE weighing_reason SET reason = 'Heel anders.' WHERE referral_id = ? AND criterion = 'NECESSITY'",
                "UPDATE weighing_reason SET answer = false WHERE referral_id = ? AND criterion = 'VICTIM_VIEW'")) {
            Referral referral = at.readTwice();
            assertThat(at.as(at.ilse, deed, referral.id())).isOne();
            assertThat(read(referral)).as(deed).isZero();
            Weighed.refused(
                    () -> at.as(at.ilse, DECIDE, "PERSONAL_APPROACH", referral.id()), "somebody else read along");
        }
    }

    @Test
    void without_anything_objective_no_personal_approach_follows() {
        Referral referral = at.answered();
        at.as(at.sanne, "DELETE FROM item WHERE file_id = ? AND kind IN ('FACT', 'OBSERVATION')", referral.signalId());
        at.weighings.offer(at.ilse, referral.id());
        at.weighings.readSecond(at.karim, referral.id(), true, "Eens.");
        Weighed.refused(() -> at.as(at.ilse, DECIDE, "PERSONAL_APPROACH", referral.id()), "something objective");
    }

    @Test
    void after_four_weeks_letting_go_is_left_and_nobody_asks_for_longer() {
        Referral referral = at.readTwice();
        at.server.clock.pass(Duration.ofDays(28));
        try {
            for (String outcome : List.of("PERSONAL_APPROACH", "OTHER_PATH")) {
                Weighed.refused(() -> at.as(at.ilse, DECIDE, outcome, referral.id()), "term has passed");
            }
            assertThat(at.as(at.ilse, DECIDE, "BACK_TO_BASIS", referral.id())).isOne();
        } finally {
            at.server.clock.pass(Duration.ofDays(-28));
        }
        Weighed.refused(
                () -> at.as(
                        at.ilse, "UPDATE referral SET due_at = due_at + interval '1 day' WHERE id = ?", referral.id()),
                "permission denied");
        Map<String, String> said = Map.of("due_at", "acting_now() + interval '673 hours'");
        Weighed.refused(() -> byHand(3, "true", "NULL", said), "within four weeks");
    }

    /** A referral as the application's role could write it, past the pages. */
    private static void byHand(int route, String youth, String parents, Map<String, String> said) {
        Referral like = at.referred();
        at.as(
                at.sanne,
                """
                INSERT INTO referral (id, signal_id, subject_id, organisation_id, referred_by, lead_organisation_id, route,
                                      youth_consent, parents_consent, referred_at, due_at, regime, group_decision, group_decided_on,
                                      contact_on, contact_as)
                SELECT ?, r.signal_id, r.subject_id, r.organisation_id, r.referred_by, r.lead_organisation_id, %d, %s, %s,
                       acting_now(), %s, r.regime, %s, %s, %s
                  FROM referral r WHERE r.id = ?""".formatted(
                                route,
                                youth,
                                parents,
                                said.getOrDefault("due_at", "r.due_at"),
                                said.getOrDefault("number", "NULL"),
                                said.getOrDefault("day", "NULL"),
                                route == 1 ? "acting_day(), 'NEITHER'" : "NULL, NULL"),
                UUID.randomUUID(),
                like.id());
    }

    @Test
    void by_the_third_route_consent_comes_first_of_those_who_decide_at_fifteen() {
        List<Consent> enough = new ArrayList<>();
        for (Answer youth : Answer.values()) {
            for (Answer parents : Answer.values()) {
                Consent consent = new Consent(youth, parents);
                if (refer(Route.SEEN_ONLY, consent, null) instanceof Referred.Made) {
                    enough.add(consent);
                } else {
                    assertThat(refer(Route.SEEN_ONLY, consent, null)).isEqualTo(new Referred.ConsentFirst());
                }
            }
        }
        assertThat(enough).containsExactly(Consent.of(true));
        for (String none : List.of("NULL", "false")) {
            Weighed.refused(() -> byHand(3, none, none, Map.of()), "consent comes first");
        }
    }

    @Test
    void by_the_second_route_a_decision_was_taken_that_has_a_number_and_a_day() {
        LocalDate today = DutchDays.of(at.server.clock.instant());
        assertThat(refer(Route.CORE_MEMBER, Consent.of(true), null)).isEqualTo(new Referred.WithoutGroupDecision());
        assertThat(refer(
                        Route.CORE_MEMBER, Consent.of(true), new NewReferral.GroupDecision("DR-14", today.plusDays(1))))
                .isEqualTo(new Referred.WithoutGroupDecision());
        assertThat(refer(Route.CORE_MEMBER, Consent.of(true), new NewReferral.GroupDecision("DR-14", today)))
                .isInstanceOf(Referred.Made.class);
        for (Map<String, String> said : List.<Map<String, String>>of(
                Map.of(),
                Map.of("number", "'DR-14'"),
                Map.of("day", "acting_day()"),
                Map.of("number", "'  '", "day", "acting_day()"),
                Map.of("number", "repeat('x', 61)", "day", "acting_day()"),
                Map.of("number", "'DR-14'", "day", "acting_day() + 1"))) {
            Weighed.refused(() -> byHand(2, "true", "true", said), "the second route");
        }
        Weighed.refused(
                () -> byHand(1, "true", "true", Map.of("number", "'DR-14'", "day", "acting_day()")),
                "the second route");
    }

    @Test
    void who_did_not_agree_is_kept_when_answers_change_and_goes_with_the_weighing() {
        Referral referral = at.answered();
        at.weighings.offer(at.ilse, referral.id());
        at.weighings.readSecond(at.karim, referral.id(), false, "Er is nog niet gepraat.");
        int version = at.weighing(referral).version();
        at.weighings.answer(
                at.ilse, referral.id(), version, Map.of(Criterion.SUBSIDIARITY, new Given(true, "Nu wel gepraat.")));
        assertThat(read(referral)).isZero();
        WeighingSteps steps = at.server.get(WeighingSteps.class);
        assertThat(WeighingSteps.dissents(steps.of(at.ilse, referral.id())))
                .extracting(WeighingStep::reason)
                .containsExactly("Er is nog niet gepraat.");
        for (Acting other : List.of(at.sanne, at.server.acting("mira.gemeente", "d2"))) {
            assertThat(WeighingSteps.dissents(steps.of(other, referral.id()))).isEmpty();
        }
        for (String deed : List.of(
                "DELETE FROM weighing_dissent WHERE referral_id = ?",
                "UPDATE weighing_dissent SET reason = 'Eens.' WHERE referral_id = ?",
                "INSERT INTO weighing_dissent (referral_id, reader, reason, read_at)"
                        + " VALUES (?, acting_reader(), 'x', acting_now())")) {
            Weighed.refused(() -> at.as(at.karim, deed, referral.id()), "permission denied");
        }
        at.decisions.decide(at.ilse, referral.id(), new WeighingDecision.BackToBasis(Set.of()));
        assertThat(at.server.rows("weighing_dissent", "referral_id", referral.id()))
                .isZero();
    }

    @Test
    void a_weighing_says_who_did_what_in_the_order_in_which_it_was_done() {
        Referral referral = at.readTwice();
        List<WeighingStep> steps = at.server.get(WeighingSteps.class).of(at.ilse, referral.id());
        assertThat(steps.stream().map(WeighingStep::what).distinct())
                .containsExactly(
                        WeighingStep.What.REFERRED,
                        WeighingStep.What.BEGUN,
                        WeighingStep.What.ANSWERED,
                        WeighingStep.What.OFFERED,
                        WeighingStep.What.AGREED);
        assertThat(steps.getFirst().by()).startsWith("Sanne");
        assertThat(steps.getLast().by()).startsWith("Karim");
        assertThat(steps.stream().filter(step -> step.criterion() != null))
                .hasSize(Criterion.of(Route.SEEN_ONLY).size());
        assertThat(at.server.get(WeighingSteps.class).of(at.server.acting("mark.politie", "d2"), referral.id()))
                .isEmpty();
    }
}

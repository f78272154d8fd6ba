package nl.perspectief.signals.weighing;

import static nl.perspectief.signals.weighing.Obstacle.ALREADY_DECIDED;
import static nl.perspectief.signals.weighing.Obstacle.ANSWER_IS_NO;
import static nl.perspectief.signals.weighing.Obstacle.ANSWER_MISSING;
import static nl.perspectief.signals.weighing.Obstacle.NOTHING_OBJECTIVE;
import static nl.perspectief.signals.weighing.Obstacle.SECOND_READER_DECIDES;
import static nl.perspectief.signals.weighing.Obstacle.SECOND_READER_DISAGREES;
import static nl.perspectief.signals.weighing.Obstacle.SECOND_READER_MISSING;
import static nl.perspectief.signals.weighing.Obstacle.TERM_PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.ReferralOutcome;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.WeighingDecision.BackToBasis;
import nl.perspectief.signals.weighing.WeighingDecision.Ground;
import nl.perspectief.signals.weighing.WeighingDecision.NotTakenOn;
import nl.perspectief.signals.weighing.WeighingDecision.OtherPath;
import nl.perspectief.signals.weighing.WeighingDecision.Path;
import nl.perspectief.signals.weighing.WeighingDecision.PersonalApproach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionRulesTests {
    private static final Instant REFERRED = Instant.parse("2026-11-24T09:30:00Z");
    private static final UUID ILSE = UUID.randomUUID();
    private static final UUID KARIM = UUID.randomUUID();
    private static final WeighingDecision APPROACH = new PersonalApproach(UUID.randomUUID());
    private static final WeighingDecision LET_GO = new NotTakenOn(Ground.NO_INDICATIONS);
    private static final WeighingDecision BACK = new BackToBasis(Set.of());
    private static final WeighingDecision ELSEWHERE = new OtherPath(Path.VEILIG_THUIS);

    @ParameterizedTest
    @EnumSource(Route.class)
    void a_complete_weighing_read_by_another_leads_to_a_personal_approach(Route route) {
        assertThat(obstacles(APPROACH, weighing(route, answers(route), agreed(), 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void each_missing_answer_holds_a_personal_approach_back(Route route) {
        for (Criterion criterion : Criterion.of(route)) {
            Map<Criterion, Reason> answers = answers(route);
            answers.remove(criterion);
            assertThat(obstacles(APPROACH, weighing(route, answers, agreed(), 1)))
                    .as(criterion.name())
                    .containsExactly(ANSWER_MISSING);
        }
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void each_no_where_a_yes_is_needed_holds_a_personal_approach_back(Route route) {
        for (Criterion criterion : Criterion.of(route)) {
            Map<Criterion, Reason> answers = answers(route);
            answers.put(criterion, reason(criterion, false));
            assertThat(obstacles(APPROACH, weighing(route, answers, agreed(), 1)))
                    .as(criterion.name())
                    .isEqualTo(criterion.yesNeeded() ? List.of(ANSWER_IS_NO) : List.of());
        }
    }

    @Test
    void route_three_asks_for_objective_indications_and_no_police_query_before_the_weighing() {
        assertThat(Criterion.of(Route.SEEN_ONLY))
                .contains(Criterion.OBJECTIVE_INDICATIONS, Criterion.NO_POLICE_QUERY, Criterion.TOLD_FIRST);
        assertThat(Criterion.of(Route.POLICE_CONTACT)).doesNotContain(Criterion.NO_POLICE_QUERY);
        assertThat(Criterion.of(Route.CORE_MEMBER)).contains(Criterion.PROBLEMATIC_GROUP);
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void the_victim_view_is_asked_first_on_every_route(Route route) {
        assertThat(Criterion.of(route)).first().isEqualTo(Criterion.VICTIM_VIEW);
    }

    @Test
    void an_interpretation_or_hearsay_alone_opens_no_case() {
        assertThat(obstacles(APPROACH, weighing(Route.SEEN_ONLY, answers(Route.SEEN_ONLY), agreed(), 0)))
                .containsExactly(NOTHING_OBJECTIVE);
    }

    @Test
    void nobody_opens_a_case_alone() {
        assertThat(obstacles(APPROACH, weighing(Route.SEEN_ONLY, answers(Route.SEEN_ONLY), null, 1)))
                .containsExactly(SECOND_READER_MISSING);
    }

    @Test
    void a_second_reader_who_disagrees_holds_a_personal_approach_back() {
        SecondReading disagreed = new SecondReading(KARIM, "Karim", false, "Te weinig.", REFERRED);
        assertThat(obstacles(APPROACH, weighing(Route.SEEN_ONLY, answers(Route.SEEN_ONLY), disagreed, 1)))
                .containsExactly(SECOND_READER_DISAGREES);
    }

    @Test
    void the_second_reader_does_not_decide() {
        Weighing weighing = weighing(Route.SEEN_ONLY, answers(Route.SEEN_ONLY), agreed(), 1);
        assertThat(DecisionRules.obstacles(APPROACH, new DecisionRules.Asked(weighing, KARIM, REFERRED)))
                .containsExactly(SECOND_READER_DECIDES);
    }

    @Test
    void after_four_weeks_only_letting_go_is_left() {
        Weighing weighing = weighing(Route.SEEN_ONLY, answers(Route.SEEN_ONLY), agreed(), 1);
        Instant late = REFERRED.plus(Duration.ofDays(28));
        assertThat(at(late, APPROACH, weighing)).containsExactly(TERM_PASSED);
        assertThat(at(late, ELSEWHERE, weighing)).containsExactly(TERM_PASSED);
        assertThat(at(late, LET_GO, weighing)).isEmpty();
        assertThat(at(late, BACK, weighing)).isEmpty();
        assertThat(at(late.minusMillis(1), APPROACH, weighing)).isEmpty();
    }

    @Test
    void letting_go_asks_for_nothing_else() {
        Weighing bare = weighing(Route.SEEN_ONLY, Map.of(), null, 0);
        assertThat(obstacles(LET_GO, bare)).isEmpty();
        assertThat(obstacles(BACK, bare)).isEmpty();
        assertThat(obstacles(ELSEWHERE, bare)).isEmpty();
    }

    @Test
    void what_was_decided_stays_decided() {
        Referral decided = referral(Route.SEEN_ONLY, ReferralOutcome.BACK_TO_BASIS);
        Weighing weighing = new Weighing(decided, ILSE, REFERRED, null, Map.of(), null, 1, 1);
        assertThat(obstacles(LET_GO, weighing)).containsExactly(ALREADY_DECIDED);
        assertThat(obstacles(BACK, weighing)).containsExactly(ALREADY_DECIDED);
        assertThat(obstacles(ELSEWHERE, weighing)).containsExactly(ALREADY_DECIDED);
    }

    @Test
    void whoever_weighed_is_not_asked_to_read_second() {
        Weighing ready = weighing(Route.SEEN_ONLY, answers(Route.SEEN_ONLY), null, 1);
        assertThat(ready.asks(ILSE)).isFalse();
        assertThat(ready.asks(KARIM)).isTrue();
    }

    private static List<Obstacle> obstacles(WeighingDecision decision, Weighing weighing) {
        return at(REFERRED, decision, weighing);
    }

    private static List<Obstacle> at(Instant now, WeighingDecision decision, Weighing weighing) {
        return DecisionRules.obstacles(decision, new DecisionRules.Asked(weighing, ILSE, now));
    }

    private static SecondReading agreed() {
        return new SecondReading(KARIM, "Karim", true, "Eens.", REFERRED);
    }

    private static Map<Criterion, Reason> answers(Route route) {
        Map<Criterion, Reason> answers = new EnumMap<>(Criterion.class);
        Criterion.of(route).forEach(criterion -> answers.put(criterion, reason(criterion, true)));
        return answers;
    }

    private static Reason reason(Criterion criterion, boolean yes) {
        return new Reason(criterion, yes, "Omdat.", ILSE, "Ilse", REFERRED);
    }

    private static Weighing weighing(
            Route route, Map<Criterion, Reason> answers, @Nullable SecondReading second, int objective) {
        return new Weighing(referral(route, null), ILSE, REFERRED, REFERRED, answers, second, objective, 1);
    }

    private static Referral referral(Route route, @Nullable ReferralOutcome outcome) {
        UUID id = UUID.randomUUID();
        return new Referral(
                id,
                id,
                id,
                id,
                id,
                id,
                route,
                Consent.NOT_ASKED,
                REFERRED,
                route.due(REFERRED),
                REFERRED,
                outcome,
                null,
                null,
                "verzonnen");
    }
}

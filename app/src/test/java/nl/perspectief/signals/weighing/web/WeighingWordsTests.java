package nl.perspectief.signals.weighing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.organisations.web.Painted;
import nl.perspectief.signals.referral.ReferralAnswer;
import nl.perspectief.signals.referral.ReferralOutcome;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.MadeUpWeighing;
import nl.perspectief.signals.weighing.Obstacle;
import nl.perspectief.signals.weighing.WeighingDecision.Advice;
import nl.perspectief.signals.weighing.WeighingDecision.Path;
import nl.perspectief.signals.weighing.WeighingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the pages of a weighing say of a route, of what is still missing and of how it ended. */
class WeighingWordsTests {
    @ParameterizedTest
    @EnumSource(Route.class)
    void only_route_three_says_that_nothing_is_asked_of_the_police(Route route) {
        String part = Painted.of("signals/guards", Map.of("route", route));
        assertThat(part.contains("Vraag niets na bij politie, justitie of RIEC"))
                .isEqualTo(route == Route.SEEN_ONLY);
        assertThat(part).contains("Besluit binnen vier weken");
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void the_victim_view_is_asked_first_and_questions_of_other_routes_are_not(Route route) {
        WeighingFile file = MadeUpWeighing.file(route);
        String page = Painted.of(
                "signals/answers", Map.of("file", file, "weighing", Objects.requireNonNull(file.weighing())));
        List<Criterion> asked = Criterion.of(route);
        assertThat(asked.stream()
                        .map(criterion -> page.indexOf("/vraag/" + criterion.name() + "\">"))
                        .toList())
                .isSorted()
                .allMatch(place -> place > 0);
        assertThat(asked).first().isEqualTo(Criterion.VICTIM_VIEW);
        for (Criterion criterion : Criterion.values()) {
            assertThat(page.contains("/vraag/" + criterion.name() + "\">")).isEqualTo(asked.contains(criterion));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SECOND_READER_DISAGREES, De tweede lezer is het oneens",
        "SECOND_READER_MISSING, nog geen tweede lezing",
        "ANSWER_MISSING, Niet elke vraag heeft een antwoord",
        "TERM_PASSED, De termijn van vier weken is voorbij"
    })
    void what_holds_a_decision_back_is_said_with_who_can_do_something(Obstacle obstacle, String words) {
        assertThat(Painted.of("signals/obstacles", Map.of("obstacles", List.of(obstacle))))
                .contains("Dit kan nog niet", words);
    }

    @ParameterizedTest
    @CsvSource({
        "VEILIG_THUIS, Bel Veilig Thuis (<a class",
        "RIEC_WITHOUT_YOUTH, 'hoort bij politie of RIEC, zonder de jongere'"
    })
    void another_path_is_named_to_the_giver(Path path, String words) {
        assertThat(answer(ReferralOutcome.OTHER_PATH, path.name()))
                .contains("Een andere weg past beter", words)
                .doesNotContain("Wat jij kunt doen");
    }

    @Test
    void advice_on_going_on_with_lighter_means_is_a_list() {
        String part = answer(ReferralOutcome.BACK_TO_BASIS, "GIVER_GOES_ON", Advice.ASK_SCHOOL.name());
        assertThat(part).contains("Terug naar de basis", "Wat jij kunt doen", "Overleg met school");
    }

    private static String answer(ReferralOutcome outcome, String detail, String... advice) {
        return Painted.of(
                "signals/answer",
                Map.of(
                        "answer",
                        new ReferralAnswer(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                outcome,
                                detail,
                                List.of(advice),
                                MadeUpWeighing.BEGUN,
                                Painted.NOW,
                                null)));
    }
}

package nl.perspectief.signals.weighing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.perspectief.signals.weighing.WeighingDecision.BackToBasis;
import nl.perspectief.signals.weighing.WeighingDecision.NotTakenOn;
import nl.perspectief.signals.weighing.WeighingDecision.OtherPath;
import nl.perspectief.signals.weighing.WeighingDecision.PersonalApproach;

/**
 * What stands between a weighing and a decision. Letting go is always possible; reaching further into a life asks more,
 * and after the term nothing but letting go is left.
 */
final class DecisionRules {
    private static final Rule UNDECIDED =
            asked -> holdsBack(!asked.weighing().referral().open(), Obstacle.ALREADY_DECIDED);
    private static final Rule IN_TERM =
            asked -> holdsBack(asked.weighing().referral().overdueAt(asked.now()), Obstacle.TERM_PASSED);
    private static final Rule ALL_ANSWERED =
            asked -> holdsBack(!asked.weighing().missing().isEmpty(), Obstacle.ANSWER_MISSING);
    private static final Rule NO_NO =
            asked -> holdsBack(!asked.weighing().failing().isEmpty(), Obstacle.ANSWER_IS_NO);
    // BGS 2.20(1)(c): clear and objective indications; an interpretation or hearsay alone is not one.
    private static final Rule SOMETHING_OBJECTIVE =
            asked -> holdsBack(asked.weighing().objective() == 0, Obstacle.NOTHING_OBJECTIVE);
    private static final Rule READ_TWICE =
            asked -> holdsBack(asked.weighing().second() == null, Obstacle.SECOND_READER_MISSING);
    private static final Rule AGREED = asked ->
            holdsBack(second(asked).filter(reading -> !reading.agrees()).isPresent(), Obstacle.SECOND_READER_DISAGREES);
    private static final Rule OTHER_DECIDES = asked -> holdsBack(
            second(asked)
                    .filter(reading -> reading.reader().equals(asked.decider()))
                    .isPresent(),
            Obstacle.SECOND_READER_DECIDES);

    private DecisionRules() {}

    /** A wish to decide: what was weighed, by whom it is asked and when. */
    record Asked(Weighing weighing, UUID decider, Instant now) {}

    private interface Rule extends Function<Asked, Optional<Obstacle>> {}

    /** All that holds this decision back; nothing when it can be taken. */
    static List<Obstacle> obstacles(WeighingDecision decision, Asked asked) {
        return rules(decision).stream()
                .map(rule -> rule.apply(asked))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Rule> rules(WeighingDecision decision) {
        return switch (decision) {
            case NotTakenOn _, BackToBasis _ -> List.of(UNDECIDED);
            case OtherPath _ -> List.of(UNDECIDED, IN_TERM);
            case PersonalApproach _ ->
                List.of(
                        UNDECIDED,
                        IN_TERM,
                        ALL_ANSWERED,
                        NO_NO,
                        SOMETHING_OBJECTIVE,
                        READ_TWICE,
                        AGREED,
                        OTHER_DECIDES);
        };
    }

    private static Optional<SecondReading> second(Asked asked) {
        return Optional.ofNullable(asked.weighing().second());
    }

    private static Optional<Obstacle> holdsBack(boolean broken, Obstacle obstacle) {
        return broken ? Optional.of(obstacle) : Optional.empty();
    }
}

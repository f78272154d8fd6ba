package nl.perspectief.signals.weighing.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.Weighing;

/** One question of a weighing, and its place among the others. @param number from 1 */
public record Question(Criterion criterion, int number, int total) {

    /** Empty when this weighing has no such question. */
    static Optional<Question> of(Weighing weighing, String name) {
        return weighing.criteria().stream()
                .filter(criterion -> criterion.name().equals(name))
                .findFirst()
                .map(criterion -> new Question(
                        criterion,
                        weighing.criteria().indexOf(criterion) + 1,
                        weighing.criteria().size()));
    }

    /** The one before it, answered or not. */
    Optional<Criterion> before(Weighing weighing) {
        return number == 1 ? Optional.empty() : Optional.of(weighing.criteria().get(number - 2));
    }

    /** The next without an answer, those after this one first; empty when all others have one. */
    Optional<Criterion> next(Weighing weighing) {
        List<Criterion> missing = weighing.missing();
        Predicate<Criterion> later = one -> one.compareTo(criterion) > 0;
        return Stream.concat(missing.stream().filter(later), missing.stream().filter(later.negate()))
                .filter(one -> one != criterion)
                .findFirst();
    }
}

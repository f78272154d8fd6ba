package nl.perspectief.register.asof;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.meaning.Between;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.NotOlderThan;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.register.facts.ItemDays;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one question, each found by what its condition means: the register, the clock and the item speak for
 * themselves, the rest comes from the circumstances.
 */
record RegisteredFacts(
        Function<String, Optional<Condition>> conditions,
        Register register,
        String giver,
        String receiver,
        String category,
        @Nullable ItemDays item,
        Circumstances circumstances)
        implements Facts {
    @Override
    public Truth of(String id) {
        Optional<Condition> condition = conditions.apply(id);
        return condition.isEmpty() ? Truth.UNKNOWN : of(condition.get());
    }

    private Truth of(Condition condition) {
        FactMeaning fact = condition.fact();
        if (fact == null && condition.source() == Source.REGISTER && register.recorded(condition.id(), receiver)) {
            return Truth.TRUE;
        }
        return switch (fact) {
            case Fact.SIGNED -> register.bothSigned(giver, receiver);
            case Fact.ASSESSED -> register.bothAssessed(giver, receiver);
            case Fact.POLICE_DECISION -> register.decided(giver, category);
            case Between days -> Truth.of(days.holds(register.day()));
            case NotOlderThan age when item != null -> recent(age, item.observedOn());
            case Fact.SOURCE_TERM -> item == null ? circumstances.of(condition) : runs(item.termEndsOn());
            case null, default -> circumstances.of(condition);
        };
    }

    private Truth recent(NotOlderThan age, @Nullable LocalDate seen) {
        return seen == null ? Truth.UNKNOWN : Truth.of(age.holds(seen, register.day()));
    }

    private Truth runs(@Nullable LocalDate ends) {
        return ends == null ? Truth.UNKNOWN : Truth.of(ends.isAfter(register.day()));
    }
}

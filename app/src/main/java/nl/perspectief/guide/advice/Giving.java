package nl.perspectief.guide.advice;

import java.util.List;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.vocabulary.Condition;

/**
 * Something that may be given: all of it on the same conditions.
 *
 * @param categories ids of the covenant, in its order
 * @param receivers ids of partners
 * @param roles ids of the roles in which it is read; none when that is not asked
 * @param conditions what must be so at the least
 * @param unless what must be known not to be so
 * @param waits conditions of the register that do not hold today, such as a signature
 * @param rules that permit it
 */
public record Giving(
        List<String> categories,
        List<String> receivers,
        List<String> roles,
        Extent form,
        List<Condition> conditions,
        List<Condition> unless,
        List<Condition> waits,
        List<Rule> rules) {
    public Giving {
        categories = List.copyOf(categories);
        receivers = List.copyOf(receivers);
        roles = List.copyOf(roles);
        conditions = List.copyOf(conditions);
        unless = List.copyOf(unless);
        waits = List.copyOf(waits);
        rules = List.copyOf(rules);
    }

    /** Whether it is for when there is danger. */
    public boolean inDanger() {
        return conditions.stream().anyMatch(condition -> condition.fact() == Fact.DANGER);
    }

    /** Whether the register holds it up today. */
    public boolean heldUp() {
        return !waits.isEmpty();
    }
}

package nl.perspectief.sharing.asking.web;

import java.util.List;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.sharing.SharingOutcome;

/**
 * Why the words of an answer cannot go to who asked.
 *
 * @param missing what is to be so first, as the covenant calls it; empty when that would not help
 */
public record WhyNot(List<String> articles, List<String> missing) {
    static WhyNot of(SharingOutcome.Withheld withheld, Covenant covenant) {
        return switch (withheld.decision()) {
            case Decision.Refusal(List<Rule> rules, List<String> missing) -> of(covenant, rules, missing);
            case Decision.Undetermined(List<Rule> rules, List<String> unknown) -> of(covenant, rules, unknown);
            case Decision.Permit permit -> throw new IllegalArgumentException("permitted by " + permit.rules());
        };
    }

    private static WhyNot of(Covenant covenant, List<Rule> rules, List<String> conditions) {
        return new WhyNot(
                rules.stream().map(Rule::article).distinct().toList(),
                conditions.stream()
                        .map(id -> covenant.vocabulary()
                                .condition(id)
                                .map(Condition::name)
                                .orElse(id))
                        .toList());
    }
}

package nl.perspectief.signals.referral.web;

import java.util.List;
import java.util.Optional;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.shared.Age;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.items.Item;

/**
 * A statement that the covenant does not let travel, in words.
 *
 * @param why whether no rule speaks of it, a rule forbids it, or something has to be so first
 * @param conditions what has to be so first, in the words of the covenant
 * @param undecided the age, when it waits for the part of the birth date that is not known
 * @param articles where it stands
 */
public record HeldBack(Item item, Why why, List<String> conditions, Optional<Age> undecided, List<String> articles) {
    /** The sorts of reason. */
    public enum Why {
        NO_RULE,
        FORBIDDEN,
        FIRST
    }

    public static HeldBack of(SharingOutcome.Withheld withheld, Covenant covenant) {
        return switch (withheld.decision()) {
            case Decision.Refusal(List<Rule> rules, List<String> missing) -> of(withheld, covenant, rules, missing);
            case Decision.Undetermined(List<Rule> rules, List<String> unknown) ->
                of(withheld, covenant, rules, unknown);
            case Decision.Permit permit -> throw new IllegalArgumentException("permitted by " + permit.rules());
        };
    }

    private static HeldBack of(
            SharingOutcome.Withheld withheld, Covenant covenant, List<Rule> rules, List<String> conditions) {
        Why why = rules.isEmpty() ? Why.NO_RULE : conditions.isEmpty() ? Why.FORBIDDEN : Why.FIRST;
        return new HeldBack(
                withheld.sharing().item(),
                why,
                conditions.stream().map(id -> name(covenant, id)).toList(),
                conditions.stream()
                        .flatMap(id -> covenant.vocabulary().condition(id).stream())
                        .flatMap(condition -> withheld.sharing().circumstances().undecided(condition).stream())
                        .findFirst(),
                rules.stream().map(Rule::article).distinct().toList());
    }

    private static String name(Covenant covenant, String condition) {
        return covenant.vocabulary().condition(condition).map(Condition::name).orElse(condition);
    }
}

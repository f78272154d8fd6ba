package nl.perspectief.covenant.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.perspectief.covenant.Rule;

/** A rule with its conditions as bits. */
record Guard(Rule rule, long[] all, long[] unless, boolean liftable) {
    static Guard of(Rule rule, Map<String, Integer> numbers) {
        return new Guard(
                rule,
                mask(rule.all(), numbers),
                mask(rule.unless(), numbers),
                !rule.unless().isEmpty());
    }

    /** A bit for each condition, by its number. */
    static long[] mask(List<String> ids, Map<String, Integer> numbers) {
        long[] mask = new long[KnownFacts.words(numbers.size())];
        for (String id : ids) {
            int number = Objects.requireNonNull(numbers.get(id), id);
            mask[number / Long.SIZE] |= 1L << number;
        }
        return mask;
    }

    boolean certain(KnownFacts facts) {
        return facts.hold(all) && (!liftable || facts.refute(unless));
    }

    boolean impossible(KnownFacts facts) {
        return facts.refute(all) || liftable && facts.hold(unless);
    }
}

package nl.perspectief.covenant;

import java.util.List;
import nl.perspectief.covenant.vocabulary.Remedy;

/**
 * A decision with everything that would change it.
 *
 * @param ways every smallest set of remedies that makes it lawful, none a subset of another; empty when it is permitted
 *     already, and when nobody may make it lawful
 */
public record Explanation(Decision decision, List<Way> ways) {
    public Explanation {
        ways = List.copyOf(ways);
    }

    /**
     * One way to make it lawful.
     *
     * @param permission the rule that will permit it
     * @param missing ids of the conditions to make true, each of which has a {@link Remedy}, in the covenant's order
     */
    public record Way(Rule permission, List<String> missing) {
        public Way {
            missing = List.copyOf(missing);
        }
    }
}

package nl.perspectief.covenants;

import java.util.Map;
import java.util.TreeMap;
import nl.perspectief.covenant.Truth;

/**
 * What is known of the case and the person when sharing is asked: condition ids of the covenant with their truth. What is
 * not in here is unknown, and unknown never permits. The register, the clock and the item speak for themselves and are
 * not put in here.
 */
public record Circumstances(Map<String, Truth> facts) {
    public static final Circumstances UNKNOWN = new Circumstances(Map.of());

    public Circumstances {
        facts = Map.copyOf(facts);
    }

    public Circumstances with(String condition, Truth truth) {
        Map<String, Truth> more = new TreeMap<>(facts);
        more.put(condition, truth);
        return new Circumstances(more);
    }

    public Circumstances with(String condition, boolean holds) {
        return with(condition, holds ? Truth.TRUE : Truth.FALSE);
    }
}

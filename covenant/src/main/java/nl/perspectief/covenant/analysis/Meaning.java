package nl.perspectief.covenant.analysis;

import java.util.Map;

/**
 * What a covenant says in a cell, for every possible state of the facts: with which it is permitted, and with which of
 * those each limit applies. Two cells have equal meanings exactly when no facts tell them apart.
 */
record Meaning(Terms ways, Map<Limit, Terms> limits) {
    static final Meaning NEVER = new Meaning(Terms.NEVER, Map.of());

    Meaning {
        limits = Map.copyOf(limits);
    }
}

package nl.perspectief.covenant.analysis;

import java.util.Map;

/**
 * What a covenant says in a cell, for every possible state of the facts: with which it is permitted, and with which of
 * those each limit applies. Two cells have equal logic exactly when no facts tell them apart.
 */
record CellLogic(Terms ways, Map<Limit, Terms> limits) {
    static final CellLogic NEVER = new CellLogic(Terms.NEVER, Map.of());

    CellLogic {
        limits = Map.copyOf(limits);
    }
}

package nl.perspectief.covenant.analysis.space;

import java.util.Map;
import nl.perspectief.covenant.analysis.diagram.Terms;

/**
 * What a covenant says in a cell, for every possible state of the facts: with which it is permitted, and with which of
 * those each limit applies. Two cells have equal logic exactly when no facts tell them apart.
 */
public record CellLogic(Terms ways, Map<Limit, Terms> limits) {
    public static final CellLogic NEVER = new CellLogic(Terms.NEVER, Map.of());

    public CellLogic {
        limits = Map.copyOf(limits);
    }
}

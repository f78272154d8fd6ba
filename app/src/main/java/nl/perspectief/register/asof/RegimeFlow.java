package nl.perspectief.register.asof;

import nl.perspectief.covenant.Flow;

/** A flow that may exist under one regime, by the id of its covenant: another may forbid the same words. */
public record RegimeFlow(String regime, Flow flow) {}

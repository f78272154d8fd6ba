package nl.perspectief.covenants;

import nl.perspectief.covenant.Flow;

/** A flow that may exist under one regime, by the id of its covenant: another may forbid the same words. */
record RegimeFlow(String regime, Flow flow) {}

package nl.perspectief.authzen.protocol;

import java.util.List;

/** What the evaluations endpoint is asked. */
public sealed interface Batch {
    /** Without evaluations it is the evaluation endpoint under another name. */
    record Single(AccessRequest request) implements Batch {}

    /** Several, to be answered in this order. One that is faulty does not spoil the others. */
    record Several(Semantic semantic, List<Reading<AccessRequest>> evaluations) implements Batch {
        public Several {
            evaluations = List.copyOf(evaluations);
        }
    }
}

package nl.perspectief.covenants.access;

import java.util.Map;
import nl.perspectief.audit.chain.ChainedLog;

/** The log of decisions as a chain for each organisation (V851); lines from before that stand outside. */
public final class DecisionChain {
    public static final ChainedLog LOG = ChainedLog.ofRecords(
            "decision",
            "access_decision",
            "organisation_id",
            "(extract(epoch FROM decided_at) * 1000000)::bigint",
            Map.of(
                    1,
                    "id, system_id, (extract(epoch FROM decided_at) * 1000000)::bigint, kind, encode(trace_id, 'hex'),"
                            + " (extract(epoch FROM as_of) * 1000000)::bigint, covenant_hash, giver, receiver, role,"
                            + " category, purpose, phase, form, facts, outcome, rules, found, processing_activity_id"));

    private DecisionChain() {}
}

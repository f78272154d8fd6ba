package nl.perspectief.access;

import java.util.Map;
import nl.perspectief.audit.chain.ChainedLog;

/** What systems of partners were answered, as chains for each organisation. */
public final class DecisionChain {
    /** Answers, under seals (V882). */
    public static final ChainedLog ANSWERS = ChainedLog.ofSeals(
            "answer",
            "(extract(epoch FROM decided_at) * 1000000)::bigint",
            Map.of(),
            Map.of(
                    2,
                    "system_id, (extract(epoch FROM decided_at) * 1000000)::bigint, encode(trace_id, 'hex'), decisions"));

    /** Decisions from before that, one by one (V851); lines of before that version stand outside. */
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

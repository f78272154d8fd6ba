package nl.perspectief.audit;

import java.util.List;
import java.util.Map;
import nl.perspectief.audit.chain.ChainedLog;

/** The chained logs of this module (V200, V850). */
public final class Chains {
    public static final ChainedLog PROCESSING = of(
            "processing",
            "processing_line",
            "start_time * 1000",
            List.of(
                    "encode(trace_id, 'hex')",
                    "encode(span_id, 'hex')",
                    "encode(parent_span_id, 'hex')",
                    "status",
                    "name",
                    "start_time::text",
                    "end_time::text",
                    "service_name",
                    "service_version",
                    "processing_activity_id",
                    "data_subject_id",
                    "data_subject_id_type"));

    public static final ChainedLog TRAIL = of(
            "trail",
            "trail_line",
            "(extract(epoch FROM at) * 1000000)::bigint",
            List.of(
                    "(extract(epoch FROM at) * 1000000)::bigint::text",
                    "professional_id::text",
                    "action",
                    "object_type",
                    "object_id::text",
                    "case_id::text",
                    "lead_organisation_id::text",
                    "purpose",
                    "encode(trace_id, 'hex')",
                    "outcome"));

    public static final ChainedLog SECURITY = ChainedLog.ofRecords(
            "security",
            "security_event",
            "'" + ChainedLog.INSTALLATION + "'::uuid",
            "(extract(epoch FROM at) * 1000000)::bigint",
            Map.of(
                    1,
                    "(extract(epoch FROM at) * 1000000)::bigint, code, reason, organisation_id, professional_id, client_id,"
                            + " network, session, encode(trace_id, 'hex'), place, detail, operator, via, times"));

    /** All of them, in the order of reports. */
    public static final List<ChainedLog> ALL = List.of(PROCESSING, TRAIL, SECURITY);

    private Chains() {}

    /** Both logs of V200 share one row of {@code log_head} for each organisation; nothing is removed from them. */
    private static ChainedLog of(String id, String table, String microseconds, List<String> columns) {
        String heads =
                "SELECT organisation_id, %1$s_seq AS seq, %1$s_hash AS hash, 0::bigint AS anchor_seq,".formatted(id)
                        + " decode(repeat('00', 32), 'hex') AS anchor_hash FROM log_head";
        return new ChainedLog(id, table, "organisation_id", microseconds, Map.of(1, columns), heads, "true");
    }
}

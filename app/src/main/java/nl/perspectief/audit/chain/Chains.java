package nl.perspectief.audit.chain;

import java.util.List;
import java.util.Map;

/** The chained logs of this module (V200, V850, V880). */
public final class Chains {
    public static final ChainedLog PROCESSING = ChainedLog.ofSeals(
            "processing",
            "start_time * 1000",
            chained(
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
                    "data_subject_id_type"),
            Map.of(
                    2,
                    "encode(trace_id, 'hex'), encode(span_id, 'hex'), encode(parent_span_id, 'hex'), status, name,"
                            + " start_time, end_time, service_name, service_version, processing_activity_id,"
                            + " data_subject_id, data_subject_id_type"));

    public static final ChainedLog TRAIL = ChainedLog.ofSeals(
            "trail",
            "(extract(epoch FROM at) * 1000000)::bigint",
            chained(
                    "(extract(epoch FROM at) * 1000000)::bigint::text",
                    "professional_id::text",
                    "action",
                    "object_type",
                    "object_id::text",
                    "case_id::text",
                    "lead_organisation_id::text",
                    "purpose",
                    "encode(trace_id, 'hex')",
                    "outcome"),
            Map.of(
                    2,
                    "(extract(epoch FROM at) * 1000000)::bigint, professional_id, action, object_type, object_id, case_id,"
                            + " lead_organisation_id, purpose, encode(trace_id, 'hex'), outcome"));

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

    /** Format 1, of before there were seals. */
    private static Map<Integer, List<String>> chained(String... columns) {
        return Map.of(1, List.of(columns));
    }
}

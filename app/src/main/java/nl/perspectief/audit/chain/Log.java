package nl.perspectief.audit.chain;

import java.util.List;

/** The two logs: their table, and the columns that are hashed, in order, as text (V200). */
public enum Log {
    PROCESSING(
            "processing",
            "processing_line",
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
                    "data_subject_id_type")),
    TRAIL(
            "trail",
            "trail_line",
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

    private final String id;
    private final String table;
    private final List<String> fields;

    Log(String id, String table, List<String> fields) {
        this.id = id;
        this.table = table;
        this.fields = fields;
    }

    /** The name within the hashed text and in reports. */
    public String id() {
        return id;
    }

    int fields() {
        return fields.size();
    }

    /** The lines of one organisation in the order of their sequence: seq, prev_hash, hash, then the hashed fields. */
    String lines() {
        return "SELECT seq, prev_hash, hash, " + String.join(", ", fields) + " FROM " + table
                + " WHERE organisation_id = ? ORDER BY seq";
    }

    /** Every organisation with a head or a line, with what the head says. */
    String heads() {
        return """
                SELECT coalesce(h.organisation_id, l.organisation_id), coalesce(h.%1$s_seq, 0), h.%1$s_hash
                  FROM log_head h FULL JOIN (SELECT DISTINCT organisation_id FROM %2$s) l
                    ON l.organisation_id = h.organisation_id
                 ORDER BY 1""".formatted(id, table);
    }
}

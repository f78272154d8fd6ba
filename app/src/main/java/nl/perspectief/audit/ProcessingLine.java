package nl.perspectief.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import nl.perspectief.audit.reading.LogPosition;
import org.jspecify.annotations.Nullable;

/**
 * A line of the processing log with the fields of the standard.
 *
 * @param status {@code Unset}, {@code Ok} or {@code Error}
 * @param resource attributes of the system that did the work
 */
public record ProcessingLine(
        LogPosition position,
        String trace,
        String span,
        @Nullable String parentSpan,
        String status,
        String name,
        Instant start,
        Instant end,
        Map<String, String> resource,
        String activity,
        @Nullable String subject,
        @Nullable String subjectType) {
    public ProcessingLine {
        resource = Map.copyOf(resource);
    }

    /** The attributes under the standard's own names. */
    public Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("dpl.core.processing_activity_id", activity);
        if (subject != null && subjectType != null) {
            attributes.put("dpl.core.data_subject_id", subject);
            attributes.put("dpl.core.data_subject_id_type", subjectType);
        }
        return attributes;
    }
}

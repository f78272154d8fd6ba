package nl.perspectief.attachments;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.attachments.content.ContentKind;

/**
 * A photo or a paper that hangs on a file, without its content.
 *
 * @param name as it is called here; its ending is that of its content
 * @param size in bytes
 * @param scanned whether a virus scanner looked at it and found nothing
 * @param addedBy the name of who added it
 * @param own whether who acts may take it away: it is theirs, or of whom they stand in for
 */
public record Attachment(
        UUID id,
        String name,
        ContentKind kind,
        int size,
        boolean scanned,
        String addedBy,
        Instant addedAt,
        boolean own) {}

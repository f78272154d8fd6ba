package nl.perspectief.attachments;

import java.util.UUID;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.files.FileReference;

/**
 * What attachments hang on, and whom it is about.
 *
 * @param adding what adding and removing is, for the processing log
 * @param looking what looking is
 */
public record AttachedTo(FileReference file, UUID subject, ProcessingActivity adding, ProcessingActivity looking) {}

package nl.perspectief.attachments;

import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.files.FileReference;

/**
 * What attachments hang on, and whom it is about.
 *
 * @param names of that one, as far as they are known: no attachment is called by them
 * @param adding what adding and removing is, for the processing log
 * @param looking what looking is
 */
public record AttachedTo(
        FileReference file, UUID subject, List<String> names, ProcessingActivity adding, ProcessingActivity looking) {}

package nl.perspectief.attachments;

import java.util.UUID;

/** Says where the attachments of one kind of file are seen; a module whose files have them has one as a component. */
public interface AttachmentPages {
    /** The kind of file, as it opens them. */
    String kind();

    /** The page of that file with its attachments. */
    String address(UUID file);
}

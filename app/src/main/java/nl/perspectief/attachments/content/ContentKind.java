package nl.perspectief.attachments.content;

import java.util.Arrays;
import java.util.Optional;

/** What an attachment may be. Told by its first bytes, never by its name or by what a browser says. */
public enum ContentKind {
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", "png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    PDF("application/pdf", "pdf", '%', 'P', 'D', 'F', '-');

    private final String mediaType;
    private final String extension;
    private final int[] start;

    ContentKind(String mediaType, String extension, int... start) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.start = start;
    }

    /** Nothing when it is none of these. */
    public static Optional<ContentKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.starts(bytes)).findFirst();
    }

    private boolean starts(byte[] bytes) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the name under which it is saved. */
    public String extension() {
        return extension;
    }

    public boolean photo() {
        return this != PDF;
    }
}

package nl.perspectief.attachments.content;

import java.io.IOException;

/** Makes a file anew: what comes out was written here, from what can be seen in what came in. */
public final class Cleaning {
    /** Bytes of a file, at most; before and after. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private Cleaning() {}

    public static Cleaned of(byte[] bytes) {
        if (bytes.length == 0) {
            return new Cleaned.Refused(Cleaned.Why.EMPTY);
        }
        ContentKind kind = ContentKind.of(bytes).orElse(null);
        if (kind == null) {
            return new Cleaned.Refused(Cleaned.Why.NO_SUCH_KIND);
        }
        if (bytes.length > LARGEST) {
            return new Cleaned.Refused(Cleaned.Why.TOO_LARGE);
        }
        try {
            Cleaned.Clean clean = switch (kind) {
                case JPEG -> Photos.jpeg(bytes);
                case PNG -> Photos.png(bytes);
                case PDF -> Papers.pdf(bytes);
            };
            return clean.bytes().length > LARGEST ? new Cleaned.Refused(Cleaned.Why.TOO_LARGE) : clean;
        } catch (Unclean e) {
            return new Cleaned.Refused(e.why());
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return new Cleaned.Refused(Cleaned.Why.BROKEN); // readers fail in any way on what is badly written
        }
    }
}

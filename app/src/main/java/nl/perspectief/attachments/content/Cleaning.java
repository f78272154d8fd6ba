package nl.perspectief.attachments.content;

import java.io.IOException;
import java.time.Duration;

/** Makes a file anew: what comes out was written here, from what can be seen in what came in. */
public final class Cleaning {
    /** Bytes of a file, at most; before and after. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** How long looking into one takes, at most. */
    public static final Duration LONGEST = Duration.ofSeconds(20);

    private Cleaning() {}

    public static Cleaned of(byte[] bytes) {
        return of(bytes, LONGEST);
    }

    static Cleaned of(byte[] bytes, Duration most) {
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
        Until until = Until.in(most);
        try {
            Cleaned.Clean clean = switch (kind) {
                case JPEG -> Photos.jpeg(bytes, until);
                case PNG -> Photos.png(bytes, until);
                case PDF -> Papers.pdf(bytes, until);
            };
            return clean.bytes().length > LARGEST ? new Cleaned.Refused(Cleaned.Why.TOO_LARGE) : clean;
        } catch (Unclean e) {
            return new Cleaned.Refused(e.why());
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return new Cleaned.Refused(Cleaned.Why.BROKEN); // readers fail in any way on what is badly written
        }
    }
}

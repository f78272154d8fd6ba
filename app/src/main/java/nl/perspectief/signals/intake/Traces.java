package nl.perspectief.signals.intake;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The trace id of a request: our own, because a caller's word would tie logs to a stranger's. */
final class Traces {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Traces() {}

    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

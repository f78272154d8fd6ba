package nl.perspectief.shared;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for something that a test starts later. One of those that the system gives to connections of its own (from 32768 on
 * Linux) may be taken by any connection of any test before it is used; these are given to nobody who does not ask for them.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private FreePort() {}

    /** A port that nobody has now. */
    public static int any() {
        for (int i = 0; i < END - FIRST; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException _) {
                // somebody has it
            }
        }
        throw new IllegalStateException("no port is free");
    }
}

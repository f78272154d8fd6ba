package nl.perspectief.attachments.scanning;

import java.lang.reflect.Field;
import java.time.Duration;
import nl.perspectief.identity.TestServer;

/** Another scanner for a server that runs, as if it was started with that setting; the one of before comes back at the end. */
public final class ScannerOfTest implements AutoCloseable {
    private final VirusScanner there;
    private final VirusScanner before;

    private ScannerOfTest(VirusScanner there, VirusScanner other) {
        this.there = there;
        this.before = VirusScanner.at("", false, Duration.ZERO);
        copy(there, before);
        copy(other, there);
    }

    public static ScannerOfTest in(TestServer server, String address, boolean required) {
        return new ScannerOfTest(
                server.bean(VirusScanner.class), VirusScanner.at(address, required, Duration.ofSeconds(2)));
    }

    private static void copy(VirusScanner from, VirusScanner to) {
        try {
            for (String name : new String[] {"clamd", "required"}) {
                Field field = VirusScanner.class.getDeclaredField(name);
                field.setAccessible(true);
                field.set(to, field.get(from));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        copy(before, there);
    }
}

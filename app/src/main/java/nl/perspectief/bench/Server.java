package nl.perspectief.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The application started by the launcher, as somebody at the keyboard would. */
record Server(Process process, String origin, Started started) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * @param after how long it took until the sign-in page came
     * @param processor how long processors worked on it until then, those of PostgreSQL apart
     */
    record Started(Duration after, Duration processor) {}

    /** Answers when the sign-in page does. */
    static Server start(String launcher, Path data) throws IOException {
        int port = freePort();
        String origin = "http://localhost:" + port;
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        launcher, "start", "--data", data.toString(), "--port", Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Browser browser = new Browser(origin)) {
            while (!answers(browser)) {
                if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    process.destroy();
                    throw new IOException("the application did not start");
                }
            }
        }
        Duration after = Duration.ofNanos(System.nanoTime() - begin);
        Duration processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
        return new Server(process, origin, new Started(after, processor));
    }

    private static boolean answers(Browser browser) {
        try {
            return browser.get("/inloggen").status() == 200;
        } catch (IOException e) {
            pause();
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

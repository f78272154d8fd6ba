package nl.perspectief.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Perspectief in a process of its own, as somebody at the keyboard starts it; what it says can be read. */
final class Launched implements AutoCloseable {
    private static final String READY = "Perspectief staat klaar op ";
    private static final long PATIENCE_SECONDS = 240;
    private static final long ASKED_AGAIN_SECONDS = 30;

    private final Process process;
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final Thread reader;

    private Launched(List<String> words, Map<String, String> environment) {
        this(List.of(), words, environment);
    }

    private Launched(List<String> java, List<String> words, Map<String, String> environment) {
        List<String> line = new ArrayList<>(List.of(
                "sh",
                "-c",
                "umask 000; exec \"$@\"",
                "sh",
                ProcessHandle.current().info().command().orElseThrow()));
        line.addAll(ShippedApplication.line());
        line.addAll(java);
        line.add("nl.perspectief.Perspectief");
        line.addAll(words);
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("PERSPECTIEF_"));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Started, with the mask that takes nothing away from anybody, and ready. */
    static Launched start(Path data, int port, String... options) {
        List<String> words =
                new ArrayList<>(List.of("start", "--data", data.toString(), "--port", Integer.toString(port)));
        words.addAll(List.of(options));
        return started(words.toArray(String[]::new));
    }

    /** Started where the launcher keeps a life for a new demo to begin with, and ready. */
    static Launched startWithLife(Path life, Path data, int port, String... options) {
        List<String> words =
                new ArrayList<>(List.of("start", "--data", data.toString(), "--port", Integer.toString(port)));
        words.addAll(List.of(options));
        return ready(new Launched(List.of("-Dperspectief.life=" + life), words, Map.of()));
    }

    /** Started with exactly these words, and ready. */
    static Launched started(String... words) {
        return ready(new Launched(List.of(words), Map.of()));
    }

    private static Launched ready(Launched launched) {
        try {
            launched.awaitReady();
            return launched;
        } catch (AssertionError e) {
            launched.close();
            throw e;
        }
    }

    /** A command that is not waited for. */
    static Launched begun(Map<String, String> environment, String... words) {
        return new Launched(List.of(words), environment);
    }

    /** Ends it, and nothing that it started, in the middle of whatever it does, as soon as it has come so far. */
    void kill9(BooleanSupplier soFar) {
        until(soFar);
        process.destroyForcibly().onExit().join();
    }

    /** Waits until it has come so far; fails when it ends before. */
    void until(BooleanSupplier soFar) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!soFar.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("never came so far: " + said());
            }
            Thread.onSpinWait();
        }
    }

    /** One command that ends by itself. */
    static Ended run(Map<String, String> environment, String... words) {
        try (Launched launched = new Launched(List.of(words), environment)) {
            return launched.ended();
        }
    }

    static Ended run(String... words) {
        return run(Map.of(), words);
    }

    /** How a command ended. */
    record Ended(int code, String said) {}

    /** Asked to stop, as an init system does. */
    Ended terminated() {
        process.destroy();
        return ended();
    }

    private Ended ended() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("did not end: " + said());
            }
            reader.join();
            return new Ended(process.exitValue(), said());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            in.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException _) {
            // the process was ended
        }
    }

    private void awaitReady() {
        await(READY);
    }

    /** The first line with these words; fails when the process ends without it. */
    String await(String words) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            for (String line : lines) {
                if (line.contains(words)) {
                    return line;
                }
            }
            if (!process.isAlive()) {
                break;
            }
            pause();
        }
        throw new AssertionError("never said '" + words + "' but: " + said());
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String said() {
        return String.join("\n", lines);
    }

    long pid() {
        return process.pid();
    }

    /** Asked again after a while: seen once, a request to end reached a process that was just ready and did nothing. */
    @Override
    public void close() {
        try {
            do {
                process.destroy();
            } while (!process.waitFor(ASKED_AGAIN_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

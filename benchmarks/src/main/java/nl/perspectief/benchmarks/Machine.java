package nl.perspectief.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** Where and when it was measured. */
final class Machine {
    /** Above this many runnable threads for each core others were at work too. */
    private static final double BUSY = 1.2;

    private Machine() {}

    static String described(Clock clock, double loadBefore) {
        int cores = Runtime.getRuntime().availableProcessors();
        double busiest = Math.max(loadBefore, load());
        return "- " + LocalDate.now(clock) + ", commit " + commit() + "\n- " + processor() + ", " + cores
                + " cores, JDK " + Runtime.version() + "\n- load average " + Line.number(loadBefore)
                + " before and " + Line.number(load()) + " after"
                + (busiest > BUSY * cores
                        ? ": **the machine was busy with other work, so these numbers are low**"
                        : " (the measuring itself is about 1)")
                + "\n";
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            return "unknown";
        }
    }
}

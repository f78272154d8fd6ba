package nl.perspectief.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the numbers were measured on, in one line. */
final class Machine {
    private Machine() {}

    static String line() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        String memory = system instanceof com.sun.management.OperatingSystemMXBean bean
                ? "%.0f GiB, ".formatted(bean.getTotalMemorySize() / (double) (1 << 30))
                : "";
        return "%s, %d processors (load %.1f), %s%s %s, JDK %s"
                .formatted(
                        processor(),
                        system.getAvailableProcessors(),
                        system.getSystemLoadAverage(),
                        memory,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}

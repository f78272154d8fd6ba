package nl.perspectief.installation;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The application without anything of the tests, in jars: as {@code ./perspectief} runs it. */
final class ShippedApplication {
    private static final String CLASSES = "classes.jsa";

    private ShippedApplication() {}

    /** The class path without what is of the tests, such as their settings for logging. */
    static List<Path> places() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.endsWith("test-classes"))
                .map(Path::of)
                .toList();
    }

    /** What comes behind {@code java}, up to the main class. */
    static List<String> line() {
        String classPath = classPath(OncePerBuild.of("jars", ShippedApplication::pack));
        Path learned = OncePerBuild.of("learned", half -> learn(classPath, Files.createDirectories(half)));
        List<String> line = new ArrayList<>(options());
        line.addAll(List.of("-XX:SharedArchiveFile=" + learned.resolve(CLASSES), "-cp", classPath));
        return line;
    }

    /**
     * Which classes a start loads, as the JDK reads them faster. The whole cache of {@code ./perspectief} takes more to make
     * than it saves in one build.
     */
    private static void learn(String classPath, Path half) throws IOException {
        Path folder = half.resolve("data");
        PreparedFolder.copyTo(folder, "ja");
        List<String> line =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        line.addAll(options());
        line.addAll(List.of("-XX:ArchiveClassesAtExit=" + half.resolve(CLASSES), "-cp", classPath));
        line.addAll(List.of("nl.perspectief.Perspectief", "warm-up", "--data", folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(half.resolve("said.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PERSPECTIEF_"));
        int code = builder.start().onExit().join().exitValue();
        if (code != 0) {
            throw new IllegalStateException(Files.readString(half.resolve("said.txt")));
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    /** A process that lives for seconds only gains nothing from the second compiler. */
    private static List<String> options() {
        return List.of(
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED");
    }

    private static String classPath(Path jars) {
        List<String> all = new ArrayList<>();
        for (Path place : places()) {
            all.add((Files.isDirectory(place) ? jars.resolve(all.size() + ".jar") : place).toString());
        }
        return String.join(File.pathSeparator, all);
    }

    private static void pack(Path half) throws IOException {
        Files.createDirectories(half);
        List<Path> places = places();
        for (int i = 0; i < places.size(); i++) {
            if (Files.isDirectory(places.get(i))) {
                pack(places.get(i), half.resolve(i + ".jar"));
            }
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> all = Files.walk(folder)) {
            packed.setLevel(1);
            for (Path path : all.sorted().toList()) {
                String name = folder.relativize(path).toString();
                if (name.isEmpty()) {
                    continue;
                }
                packed.putNextEntry(new JarEntry(Files.isDirectory(path) ? name + "/" : name));
                if (Files.isRegularFile(path)) {
                    Files.copy(path, packed);
                }
            }
        }
    }
}

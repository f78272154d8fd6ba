package nl.perspectief.covenant.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.language.CovenantReader;
import org.jspecify.annotations.Nullable;

/** {@code export DIR --to cedar|xacml|odrl [--out FILE]}: writes a covenant in the language of another engine. */
public final class ExportCommand {
    /** It went well. */
    public static final int DONE = 0;
    /** The covenant cannot be read, or the file cannot be written. */
    public static final int FAILED = 1;
    /** It was not asked as it should be. */
    public static final int MISUSED = 2;

    private static final String USAGE = "Gebruik: export MAP --to cedar|xacml|odrl [--out BESTAND]";

    private ExportCommand() {}

    private record Asked(
            Path folder, Target target, @Nullable Path file) {}

    /**
     * Runs it.
     *
     * @param args what stands after {@code export}
     * @return {@link #DONE}, {@link #FAILED} or {@link #MISUSED}
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        Optional<Asked> asked = asked(args);
        if (asked.isEmpty()) {
            err.println(USAGE);
            return MISUSED;
        }
        try {
            return run(asked.get(), out, err);
        } catch (IOException e) {
            err.println(e.getMessage() + ": kan niet worden gelezen of geschreven.");
            return FAILED;
        }
    }

    private static Optional<Asked> asked(List<String> args) {
        Path folder = null;
        Target target = null;
        Path file = null;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            boolean last = i + 1 == args.size();
            if (arg.equals("--to") && !last) {
                target = Target.of(args.get(++i)).orElse(null);
            } else if (arg.equals("--out") && !last) {
                file = Path.of(args.get(++i));
            } else if (!arg.startsWith("--") && folder == null) {
                folder = Path.of(arg);
            } else {
                return Optional.empty();
            }
        }
        return folder == null || target == null ? Optional.empty() : Optional.of(new Asked(folder, target, file));
    }

    private static int run(Asked asked, PrintStream out, PrintStream err) throws IOException {
        switch (CovenantReader.read(files(asked.folder))) {
            case CovenantReader.Unreadable(var problems) -> {
                problems.forEach(err::println);
                return FAILED;
            }
            case CovenantReader.Readable(Covenant covenant) -> {
                String text = asked.target.write(covenant);
                if (asked.file == null) {
                    out.print(text);
                } else {
                    Files.writeString(asked.file, text);
                }
                return DONE;
            }
        }
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> articles = Files.list(folder)) {
            for (Path article :
                    articles.filter(it -> it.toString().endsWith(".md")).toList()) {
                files.put(article.getFileName().toString(), Files.readString(article));
            }
        }
        return files;
    }
}

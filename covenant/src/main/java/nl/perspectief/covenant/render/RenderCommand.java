package nl.perspectief.covenant.render;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.language.CovenantReader;

/** {@code render DIR OUT.html|OUT.pdf}: a folder with a covenant as one file for people. */
public final class RenderCommand {
    private static final int DONE = 0;
    private static final int UNREADABLE = 1;
    private static final int WRONGLY_ASKED = 2;

    private RenderCommand() {}

    /**
     * Renders. Nothing is written unless the covenant can be read.
     *
     * @return 0 when the file was written, 1 when the covenant or a file cannot be read or written, 2 when asked wrongly
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        boolean known = arguments.size() == 2 && arguments.getLast().matches("(?i).*\\.(html|pdf)");
        if (!known || !Files.isDirectory(Path.of(arguments.getFirst()))) {
            err.println("Gebruik: covenant render MAP UIT.html of UIT.pdf");
            return WRONGLY_ASKED;
        }
        try {
            return render(Path.of(arguments.getFirst()), Path.of(arguments.getLast()), out, err);
        } catch (IOException e) {
            err.println("Lezen of schrijven lukt niet: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private static int render(Path folder, Path target, PrintStream out, PrintStream err) throws IOException {
        return switch (CovenantReader.read(files(folder))) {
            case CovenantReader.Readable(Covenant covenant) -> {
                Files.write(target, rendered(covenant, target));
                out.println(covenant.title() + " staat in " + target);
                yield DONE;
            }
            case CovenantReader.Unreadable(var problems) -> {
                problems.forEach(err::println);
                yield UNREADABLE;
            }
        };
    }

    private static byte[] rendered(Covenant covenant, Path target) {
        boolean pdf = target.toString().regionMatches(true, target.toString().length() - 4, ".pdf", 0, 4);
        return pdf ? CovenantPdf.of(covenant) : CovenantHtml.page(covenant).getBytes(StandardCharsets.UTF_8);
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> articles = Files.list(folder)) {
            for (Path article :
                    articles.filter(path -> path.toString().endsWith(".md")).toList()) {
                files.put(String.valueOf(article.getFileName()), Files.readString(article));
            }
        }
        return files;
    }
}

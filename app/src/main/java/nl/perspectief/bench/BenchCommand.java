package nl.perspectief.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bench}: how fast it starts and answers with ten thousand cases, as one Markdown table with the machine. */
public final class BenchCommand {
    private static final int CASES = 10_000;
    private static final int SIGNALS = 20_000;
    private static final int STARTS = 3;
    private static final Pattern CASE = Pattern.compile(Page.CASES + "/([0-9a-f]{8}-[0-9a-f-]{27})");

    private final Path data;
    private final String launcher;
    private final PrintStream out;

    private BenchCommand(Path data, String launcher, PrintStream out) {
        this.data = data;
        this.launcher = launcher;
        this.out = out;
    }

    /**
     * Measures; everything happens in a data folder of its own, which is filled once.
     *
     * @param launcher the command that starts the application
     */
    public static int run(Path data, String launcher, PrintStream out) {
        try {
            new BenchCommand(data, launcher, out).run();
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs in and visits every page once. */
    public static void lookAround(String origin) {
        for (Page page : Page.ALL) {
            try (Browser browser = new Browser(origin)) {
                browser.signIn(page.subject());
                resolved(browser, page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void run() throws IOException {
        fill();
        List<Long> starts = new ArrayList<>();
        for (int i = 1; i < STARTS; i++) {
            try (Server server = Server.start(launcher, data)) {
                starts.add(server.started().toMillis());
            }
        }
        try (Server server = Server.start(launcher, data)) {
            starts.add(server.started().toMillis());
            starts.sort(null);
            out.println("Gemeten op: " + Machine.line() + ". " + CASES + " casussen, " + SIGNALS + " signalen.\n");
            out.println("| wat | als | status | p50 (ms) | p95 (ms) | keer | over de lijn (kB) |");
            out.println("|---|---|---|---|---|---|---|");
            out.printf(
                    "| warme start tot de aanmeldpagina | – | 200 | %d | %d (traagste) | %d | – |%n",
                    starts.get(STARTS / 2), starts.getLast(), STARTS);
            for (Page page : Page.ALL) {
                measure(server.origin(), page);
            }
            weigh(server.origin());
        }
    }

    private void fill() throws IOException {
        Path filled = data.resolve("filled");
        if (Files.exists(filled)) {
            return;
        }
        Files.createDirectories(data);
        Process filling = new ProcessBuilder(
                        launcher,
                        "generate",
                        "--data",
                        data.toString(),
                        "--signals",
                        Integer.toString(SIGNALS),
                        "--cases",
                        Integer.toString(CASES))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (filling.onExit().join().exitValue() != 0) {
            throw new IOException("the data to measure with could not be made");
        }
        Files.createFile(filled);
    }

    private void measure(String origin, Page page) throws IOException {
        try (Browser browser = new Browser(origin)) {
            if (!browser.signIn(page.subject())) {
                out.println("| `" + page.path() + "` | " + page.subject() + " | komt niet binnen | – | – | – | – |");
                return;
            }
            String path = resolved(browser, page);
            if (path.isEmpty()) {
                out.println(
                        "| `" + page.path() + "` | " + page.subject() + " | geen casus in de lijst | – | – | – | – |");
                return;
            }
            Times times = Times.of(browser, path);
            out.printf(
                    "| `%s` | %s | %d | %s | %s | %d | %.1f |%n",
                    page.path(),
                    page.subject(),
                    times.status(),
                    times.percentile(50),
                    times.percentile(95),
                    times.sorted().size(),
                    times.bytes() / 1e3);
        }
    }

    /** The path with a case of this person filled in; empty when there is none. Visits the page. */
    private static String resolved(Browser browser, Page page) throws IOException {
        String path = page.path();
        if (path.contains("{id}")) {
            Matcher first = CASE.matcher(browser.get(Page.CASES).text());
            path = first.find() ? path.replace("{id}", first.group(1)) : "";
        }
        if (!path.isEmpty()) {
            browser.get(path);
        }
        return path;
    }

    private void weigh(String origin) throws IOException {
        try (Browser browser = new Browser(origin)) {
            browser.signIn(Page.ALL.getFirst().subject());
            Weight weight = Weight.of(browser, "/");
            out.printf(
                    "| eerste bezoek aan `/`: pagina en %d bestanden (%d niet gekomen) | %s | – | – | – | 1 | %.1f, lettertypen %.1f |%n",
                    weight.count() - 1,
                    weight.failed(),
                    Page.ALL.getFirst().subject(),
                    (weight.html() + weight.files()) / 1e3,
                    weight.fonts() / 1e3);
        }
    }
}

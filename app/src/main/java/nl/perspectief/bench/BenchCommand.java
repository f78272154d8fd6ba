package nl.perspectief.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** {@code bench}: how fast it starts and answers with many cases, as one Markdown table with the machine. */
public final class BenchCommand {
    private static final int STARTS = 3;
    private static final Pattern CASE = Pattern.compile(Page.CASES + "/([0-9a-f]{8}-[0-9a-f-]{27})");

    private final Folder folder;
    private final String launcher;
    private final PrintStream out;

    /**
     * The data folder that is measured on, nobody else's.
     *
     * @param wanted how much it should hold at least
     * @param counted counts how much it holds while nothing runs on it
     * @param database of it, as the owner, while the application runs
     */
    public record Folder(Path path, Held wanted, Supplier<Held> counted, Supplier<DataSource> database) {}

    private BenchCommand(Folder folder, String launcher, PrintStream out) {
        this.folder = folder;
        this.launcher = launcher;
        this.out = out;
    }

    /**
     * Fills the folder with what it lacks, and measures.
     *
     * @param launcher the command that starts the application
     * @param words {@code drukte}, {@code vreemden}, {@code wegwijzer}, {@code authzen} or {@code statistics} for that part alone
     */
    public static int run(Folder folder, String launcher, List<String> words, PrintStream out) {
        BenchCommand bench = new BenchCommand(folder, launcher, out);
        try {
            if (words.equals(List.of("drukte"))) {
                bench.atOnce();
            } else if (words.equals(List.of("vreemden"))) {
                bench.strangers();
            } else if (words.equals(List.of("wegwijzer"))) {
                bench.guide();
            } else if (words.equals(List.of("authzen"))) {
                bench.questions();
            } else if (words.equals(List.of("statistics"))) {
                StatisticsSpeed.measure(out);
            } else {
                bench.run();
            }
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
        Held held = filled();
        Questions.System system = Questions.System.registered(launcher, folder.path());
        List<Server.Started> starts = new ArrayList<>();
        for (int i = 1; i < STARTS; i++) {
            try (Server server = Server.start(launcher, folder.path())) {
                starts.add(server.started());
            }
        }
        try (Server server = Server.start(launcher, folder.path())) {
            starts.add(server.started());
            out.println("Gemeten op: " + Machine.line() + ". In de database: " + held + ".\n");
            out.println("| wat | als | status | p50 (ms) | p95 (ms) | keer | over de lijn (kB) |");
            out.println("|---|---|---|---|---|---|---|");
            tell(starts);
            for (Page page : Page.ALL) {
                measure(server.origin(), page);
            }
            weigh(server.origin());
            AtOnce.measure(server.origin(), out);
            Questions.measure(server.origin(), folder.database().get(), system, out);
            Strangers.measure(server.origin(), out);
            GuideSearch.measure(server.origin(), folder.database().get(), out);
        }
    }

    /** Only the search of the guide, which needs no cases. */
    private void guide() throws IOException {
        Files.createDirectories(folder.path());
        try (Server server = Server.start(launcher, folder.path())) {
            out.println("Gemeten op: " + Machine.line() + ".");
            GuideSearch.measure(server.origin(), folder.database().get(), out);
        }
    }

    /** Only questions of systems, which need no cases. */
    private void questions() throws IOException {
        Questions.System system = Questions.System.registered(launcher, folder.path());
        try (Server server = Server.start(launcher, folder.path())) {
            out.println("Gemeten op: " + Machine.line() + ".");
            Questions.measure(server.origin(), folder.database().get(), system, out);
        }
    }

    /** Only the lists, with many at once. */
    private void atOnce() throws IOException {
        Held held = filled();
        try (Server server = Server.start(launcher, folder.path())) {
            out.println("Gemeten op: " + Machine.line() + ". In de database: " + held + ".");
            AtOnce.measure(server.origin(), out);
        }
    }

    /** Only what somebody at work notices of strangers. */
    private void strangers() throws IOException {
        Held held = filled();
        try (Server server = Server.start(launcher, folder.path())) {
            out.println("Gemeten op: " + Machine.line() + ". In de database: " + held + ".");
            Strangers.measure(server.origin(), out);
        }
    }

    private void tell(List<Server.Started> starts) {
        List<Server.Started> sorted = starts.stream()
                .sorted(Comparator.comparing(Server.Started::after))
                .toList();
        Server.Started median = sorted.get(STARTS / 2);
        out.printf(
                "| warme start tot de aanmeldpagina (%.1f s rekentijd) | – | 200 | %d | %d (traagste) | %d | – |%n",
                median.processor().toMillis() / 1e3,
                median.after().toMillis(),
                sorted.getLast().after().toMillis(),
                STARTS);
    }

    /** What it holds after it was filled with what it lacked. */
    private Held filled() throws IOException {
        Held held = folder.counted().get();
        long cases = Math.max(0, folder.wanted().cases() - held.cases());
        long signals = Math.max(cases, folder.wanted().signals() - held.signals());
        if (signals == 0) {
            return held;
        }
        out.println("Vullen van " + folder.path() + ": " + new Held(signals, cases) + " …");
        generate(signals, cases, 1 + held.signals());
        return folder.counted().get();
    }

    /** @param seed another one for another time, so that nobody comes twice */
    private void generate(long signals, long cases, long seed) throws IOException {
        Files.createDirectories(folder.path());
        Process filling = new ProcessBuilder(
                        launcher,
                        "generate",
                        "--data",
                        folder.path().toString(),
                        "--signals",
                        Long.toString(signals),
                        "--cases",
                        Long.toString(cases),
                        "--seed",
                        Long.toString(seed))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (filling.onExit().join().exitValue() != 0) {
            throw new IOException("the data to measure with could not be made");
        }
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

package nl.perspectief.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Debian's Chromium, driven for people of the demo, each in a context of their own; where it is installed the one without a window,
 * which takes a quarter less of the processor. It is started once for all tests of this JVM and ends with it. Screenshots are for people to look at.
 */
public final class Browsers implements AutoCloseable {
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final String url;
    private final Path shots;
    private final List<Integer> widths;

    public Browsers(String url) {
        this(url, "", List.of(Somebody.NARROW, Somebody.WIDE));
    }

    /**
     * @param partnership in whose folder its screenshots go
     * @param widths at which every look is
     */
    Browsers(String url, String partnership, List<Integer> widths) {
        this.url = url;
        this.widths = widths;
        this.shots = SHOTS.resolve(partnership);
        try {
            Files.createDirectories(shots);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path chromium() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the browser tests need Chromium; install it first"));
    }

    /** Somebody in a browser of their own, logged in. */
    public Somebody as(String subject) {
        Somebody somebody = nobody();
        somebody.open("/inloggen");
        somebody.press(subject);
        return somebody;
    }

    /** A browser in which nobody is logged in. */
    public Somebody nobody() {
        return in(Shared.BROWSER.newContext());
    }

    /** The same without script. */
    Somebody withoutScript() {
        return in(Shared.BROWSER.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)));
    }

    private Somebody in(BrowserContext context) {
        contexts.add(context);
        return new Somebody(context.newPage(), url, shots, widths);
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }

    private static final class Shared {
        static final Browser BROWSER = launch();

        private static Browser launch() {
            return Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--no-first-run",
                                    "--disable-background-networking")));
        }
    }
}

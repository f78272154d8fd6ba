package nl.perspectief.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * What somebody at work notices of strangers: her page at rest, and while one address (her own too) tries 1,000 sign-ins and
 * 1,000 wrong secrets of systems in a minute, with 60 sign-ins under other names at once in between.
 */
final class Strangers {
    private static final Duration LENGTH = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int PER_MINUTE = 1_000;
    private static final int AT_ONCE = 60;
    private static final int WARM_UPS = 100;

    private final String origin;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, LongAdder> signIns = new ConcurrentSkipListMap<>();
    private final Map<Integer, LongAdder> secrets = new ConcurrentSkipListMap<>();

    private Strangers(String origin) {
        this.origin = origin;
    }

    static void measure(String origin, PrintStream out) throws IOException {
        new Strangers(origin).measure(out);
    }

    private void measure(PrintStream out) throws IOException {
        Page page = Page.ALL.getFirst();
        try (Browser browser = new Browser(origin)) {
            browser.signIn(page.subject());
            for (int i = 0; i < WARM_UPS; i++) {
                browser.get(page.path());
            }
            Times rest = Times.paced(browser, page.path(), PAUSE, LENGTH);
            Times attacked = attacked(browser, page.path());
            out.println("\n| vreemden | p50 (ms) | p95 (ms) | slechtste (ms) | keer | andere status dan 200 |");
            out.println("|---|---|---|---|---|---|");
            tell(out, "`" + page.path() + "` in rust", rest);
            tell(out, "`" + page.path() + "` met vreemden", attacked);
            out.printf(
                    "%nVerhouding: p50 %.2f, p95 %.2f. Aanmeldingen: %s. Geheimen van systemen: %s.%n",
                    attacked.millis(50) / rest.millis(50),
                    attacked.millis(95) / rest.millis(95),
                    told(signIns),
                    told(secrets));
        }
    }

    private static void tell(PrintStream out, String what, Times times) {
        out.printf(
                "| %s | %s | %s | %s | %d | %s |%n",
                what,
                times.percentile(50),
                times.percentile(95),
                times.percentile(100),
                times.sorted().size(),
                times.status() == 200 ? "geen" : Integer.toString(times.status()));
    }

    private static String told(Map<Integer, LongAdder> answers) {
        return answers.entrySet().stream()
                .map(answer ->
                        answer.getValue() + " keer " + (answer.getKey() == 0 ? "geen antwoord" : answer.getKey()))
                .collect(Collectors.joining(", "));
    }

    private Times attacked(Browser working, String path) throws IOException {
        try (Browser stranger = new Browser(origin);
                ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            String token = stranger.formToken();
            Runnable signIn = () -> calls.execute(() -> signIn(stranger, token));
            long each = LENGTH.toNanos() / PER_MINUTE;
            clock.scheduleAtFixedRate(signIn, 0, each, TimeUnit.NANOSECONDS);
            clock.scheduleAtFixedRate(
                    () -> calls.execute(() -> secret(stranger)), each / 2, each, TimeUnit.NANOSECONDS);
            clock.schedule(() -> burst(signIn), LENGTH.toSeconds() / 3, TimeUnit.SECONDS);
            Times times = Times.paced(working, path, PAUSE, LENGTH);
            clock.shutdownNow();
            return times;
        }
    }

    private static void burst(Runnable signIn) {
        for (int i = 0; i < AT_ONCE; i++) {
            signIn.run();
        }
    }

    private void signIn(Browser stranger, String token) {
        String form = "naam=vreemde" + number.getAndIncrement() + "&wachtwoord=geraden&code=000000&_csrf="
                + Browser.encode(token);
        count(signIns, () -> stranger.post("/aanmelden", form).status());
    }

    private void secret(Browser stranger) {
        String basic = Base64.getEncoder()
                .encodeToString((UUID.randomUUID() + ":geraden").getBytes(StandardCharsets.US_ASCII));
        count(
                secrets,
                () -> stranger.post(
                                "/oauth2/token",
                                "grant_type=client_credentials&scope=authzen",
                                "Authorization",
                                "Basic " + basic)
                        .status());
    }

    private interface Call {
        int status() throws IOException;
    }

    private static void count(Map<Integer, LongAdder> answers, Call call) {
        int status;
        try {
            status = call.status();
        } catch (IOException _) {
            status = 0;
        }
        answers.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }
}

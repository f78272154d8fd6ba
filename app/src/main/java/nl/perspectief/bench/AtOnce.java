package nl.perspectief.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The lists that people open all day, with many at once, each asking again as soon as it has its answer. They are a few people
 * of the demo with some sessions each, because one person has no more than ten.
 */
final class AtOnce {
    private static final int AT_ONCE = 32;
    private static final int SESSIONS = 8;
    private static final Duration LENGTH = Duration.ofSeconds(20);

    private static final List<String> FRONTLINE =
            List.of("sanne.jongerenwerk", "nora.leerplicht", "mark.politie", "lotte.maatschappelijkwerk");
    private static final List<String> LEADS = List.of("ilse.gemeente", "karim.gemeente");

    private AtOnce() {}

    static void measure(String origin, PrintStream out) throws IOException {
        out.println("\n| lijst, met " + AT_ONCE + " vragen tegelijk | mensen | p50 (ms) | p95 (ms) | per seconde |");
        out.println("|---|---|---|---|---|");
        measure(signedIn(origin, FRONTLINE), List.of("/", "/signalen", Page.CASES), out);
        measure(signedIn(origin, LEADS), List.of("/wegingen"), out);
    }

    /** One after the other: so many sign-ins at once from one address are refused. */
    private static List<Browser> signedIn(String origin, List<String> subjects) throws IOException {
        List<Browser> sessions = new ArrayList<>();
        for (String subject : subjects) {
            for (int i = 0; i < SESSIONS; i++) {
                Browser browser = new Browser(origin);
                if (!browser.signIn(subject)) {
                    throw new IOException(subject + " cannot sign in");
                }
                sessions.add(browser);
            }
        }
        return sessions;
    }

    private static void measure(List<Browser> sessions, List<String> paths, PrintStream out) {
        for (String path : paths) {
            AtomicInteger next = new AtomicInteger();
            Crowd crowd = Crowd.of(
                    AT_ONCE, LENGTH, () -> new Person(sessions.get(next.getAndIncrement() % sessions.size()), path));
            out.printf(
                    "| `%s` | %d | %.1f | %.1f | %,.0f |%n",
                    path, sessions.size() / SESSIONS, crowd.millis(50), crowd.millis(95), crowd.perSecond());
        }
        sessions.forEach(Browser::close);
    }

    private record Person(Browser browser, String path) implements Crowd.Worker {
        @Override
        public void once() throws IOException {
            int status = browser.get(path).status();
            if (status != 200) {
                throw new IOException(path + " answered " + status);
            }
        }

        /** Stays signed in for the next list. */
        @Override
        public void close() {}
    }
}

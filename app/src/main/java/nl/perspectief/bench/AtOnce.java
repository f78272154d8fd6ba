package nl.perspectief.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The lists that people open all day, with many at once, each asking again as soon as it has its answer. They are a few people
 * of the demo with some sessions each, because one person has no more than ten. Before any list is measured each was asked
 * for a while by as many, because a JVM compiles as it runs: the first list would be measured on a colder one than the last.
 */
final class AtOnce {
    private static final int AT_ONCE = 32;
    private static final int SESSIONS = 8;
    private static final Duration WARMING = Duration.ofSeconds(10);
    private static final Duration LENGTH = Duration.ofSeconds(20);

    private static final List<String> FRONTLINE =
            List.of("sanne.jongerenwerk", "nora.leerplicht", "mark.politie", "lotte.maatschappelijkwerk");
    private static final List<String> LEADS = List.of("ilse.gemeente", "karim.gemeente");

    private AtOnce() {}

    static void measure(String origin, PrintStream out) throws IOException {
        List<Lists> all = List.of(
                new Lists(signedIn(origin, FRONTLINE), List.of("/", "/signalen", Page.CASES)),
                new Lists(signedIn(origin, LEADS), List.of("/wegingen")));
        all.forEach(Lists::warm);
        out.println("\n| lijst, met " + AT_ONCE + " vragen tegelijk | mensen | p50 (ms) | p95 (ms) | per seconde |");
        out.println("|---|---|---|---|---|");
        all.forEach(lists -> lists.measure(out));
        all.forEach(Lists::close);
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

    /** What some people look at. */
    private record Lists(List<Browser> sessions, List<String> paths) {
        void warm() {
            paths.forEach(path -> crowd(path, WARMING));
        }

        void measure(PrintStream out) {
            for (String path : paths) {
                Crowd crowd = crowd(path, LENGTH);
                out.printf(
                        "| `%s` | %d | %.1f | %.1f | %,.0f |%n",
                        path, sessions.size() / SESSIONS, crowd.millis(50), crowd.millis(95), crowd.perSecond());
            }
        }

        private Crowd crowd(String path, Duration length) {
            AtomicInteger next = new AtomicInteger();
            return Crowd.of(
                    AT_ONCE, length, () -> new Person(sessions.get(next.getAndIncrement() % sessions.size()), path));
        }

        void close() {
            sessions.forEach(Browser::close);
        }
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

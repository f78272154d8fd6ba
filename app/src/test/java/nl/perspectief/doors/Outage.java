package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.BooleanSupplier;
import nl.perspectief.health.DatabaseWatch;
import nl.perspectief.health.PostgresProcess;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;

/**
 * A server whose database can be taken away, shared by the tests that do so. The bounds are wider than what is promised (a
 * page within 3 seconds, well again within 10), because the machine of a test may be busy.
 */
public final class Outage {
    static final String DUTCH = "Perspectief is even niet bereikbaar";

    /** Of all answers, in milliseconds. */
    static final LongAccumulator SLOWEST = new LongAccumulator(Math::max, 0);

    private static final Duration PAGE = Duration.ofSeconds(6);
    private static final Duration WELL = Duration.ofSeconds(15);

    public static final Outage SHARED = new Outage();

    public final PostgresProcess database = PostgresProcess.fresh();
    public final TestServer server = TestServer.with(database.settings());
    final Visitor sanne = server.as("sanne.jongerenwerk");

    private Outage() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            database.close();
        }));
    }

    /** Makes it freeze, and waits until that is noticed. */
    public void frozen() {
        if (!away()) {
            database.freeze();
            waitFor(this::away);
        }
    }

    public void well() {
        database.thaw();
        waitFor(() -> !away() && sanne.get("/signalen").statusCode() == 200);
    }

    boolean away() {
        return server.bean(DatabaseWatch.class).away();
    }

    static void waitFor(BooleanSupplier wanted) {
        long start = System.nanoTime();
        while (!wanted.getAsBoolean()) {
            assertThat(since(start)).isLessThan(WELL);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Asks, and holds the answer against the clock. */
    static HttpResponse<String> timed(Callable<HttpResponse<String>> request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = request.call();
            assertThat(since(start)).as(answer.uri().getPath()).isLessThan(PAGE);
            SLOWEST.accumulate(since(start).toMillis());
            return answer;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    static void tell(String what, Duration took) {
        System.out.println("measured: " + what + " " + took.toMillis() + " ms");
    }
}

package nl.perspectief.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;

/** A primary with a synchronous replica, both named in the URL, as the manual says to do. */
class FailoverModuleTests {
    private static final int WRITERS = 3;

    /** Twice what is promised, because the machine of a test may be busy. */
    private static final Duration LEFT = Duration.ofSeconds(40);

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean(true);

    @Test
    void a_primary_that_freezes_is_left_for_the_replica_that_is_promoted_and_nothing_confirmed_is_lost() {
        try (PostgresProcess primary = PostgresProcess.fresh();
                PostgresProcess replica = primary.replica()) {
            follow(primary);
            String url = "jdbc:postgresql://" + primary.address() + "," + replica.address()
                    + "/postgres?targetServerType=primary";
            try (TestServer server = TestServer.with(PostgresProcess.settings(url));
                    ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
                Visitor reader = server.as("sanne.jongerenwerk");
                for (int i = 0; i < WRITERS; i++) {
                    Visitor writer = server.as("sanne.jongerenwerk");
                    writers.execute(() -> write(writer));
                }
                waitFor(() -> acknowledged.size() > 20);
                leave(primary, replica, reader);
                int before = acknowledged.size();
                waitFor(() -> acknowledged.size() > before);
                writing.set(false);
                assertThat(acknowledged)
                        .allSatisfy(path ->
                                assertThat(reader.get(path).statusCode()).isEqualTo(200));
                System.out.println("FailoverModuleTests: " + acknowledged.size() + " acknowledged, none lost");
            } finally {
                writing.set(false);
            }
        }
    }

    private static void follow(PostgresProcess primary) {
        primary.superuser()
                .sql("ALTER SYSTEM SET synchronous_standby_names = 'replica'")
                .update();
        primary.superuser().sql("SELECT pg_reload_conf()").query().singleRow();
        waitFor(() -> primary.superuser()
                .sql("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'")
                .query(Integer.class)
                .single()
                .equals(1));
    }

    private static void leave(PostgresProcess primary, PostgresProcess replica, Visitor reader) {
        primary.freeze();
        long frozen = System.nanoTime();
        waitFor(() -> reader.look("/signalen").statusCode() == 503);
        replica.superuser().sql("SELECT pg_promote()").query().singleRow();
        long promoted = System.nanoTime();
        waitFor(() -> reader.look("/signalen").statusCode() == 200);
        System.out.println("FailoverModuleTests: pages again " + seconds(frozen) + " s after the freeze, "
                + seconds(promoted) + " s after the promotion");
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Records signals one after another; one is acknowledged when its page is where the browser is sent. */
    private void write(Visitor writer) {
        while (writing.get()) {
            writer.get("/signalen/nieuw");
            HttpResponse<String> answer = writer.submit(
                    "/signalen",
                    List.of(
                                    "uitbuiting", "NO",
                                    "buurt", "molenveld",
                                    "waarneming", "Moe.",
                                    "jongere-weet", "YES",
                                    "ouders-weten", "YES")
                            .toArray(String[]::new));
            answer.headers()
                    .firstValue("Location")
                    .filter(location -> location.contains("/signalen/"))
                    .ifPresent(acknowledged::add);
        }
    }

    private static void waitFor(BooleanSupplier wanted) {
        long start = System.nanoTime();
        while (!wanted.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LEFT);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

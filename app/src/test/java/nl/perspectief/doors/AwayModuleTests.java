package nl.perspectief.doors;

import static nl.perspectief.doors.Outage.DUTCH;
import static nl.perspectief.doors.Outage.since;
import static nl.perspectief.doors.Outage.tell;
import static nl.perspectief.doors.Outage.timed;
import static nl.perspectief.doors.Outage.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.perspectief.health.PostgresProcess;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.web.BetweenMachines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;

/**
 * The database stops, or freezes with every connection open, while people are at work. The promise
 * is a page within 3 seconds, and to be well again within 10; {@link Outage} has wider bounds.
 */
class AwayModuleTests {
    private static final Outage OUTAGE = Outage.SHARED;
    private static final PostgresProcess DATABASE = OUTAGE.database;
    private static final TestServer SERVER = OUTAGE.server;
    private static final Visitor SANNE = OUTAGE.sanne;

    @BeforeEach
    @AfterEach
    void well() {
        OUTAGE.well();
    }

    @Test
    void when_it_freezes_who_waits_and_who_comes_later_reads_so_at_every_endpoint() throws Exception {
        freezeAmongRequests();
        assertThat(wrongAnswers()).isEmpty();
        tell("frozen, slowest answer", Duration.ofMillis(Outage.SLOWEST.get()));

        long thawed = System.nanoTime();
        DATABASE.thaw();
        waitFor(() -> SANNE.get("/signalen").statusCode() == 200);
        tell("well after thawing", since(thawed));
        assertThat(SANNE.get("/signalen").body()).contains("Sanne Voorbeeld");
    }

    /** More requests at once than the pool has connections, begun in the moment that the database freezes. */
    private static void freezeAmongRequests() throws Exception {
        List<Visitor> people = List.of(SANNE, SERVER.as("ilse.gemeente"), SERVER.as("fg.gemeente"), SERVER.visitor());
        List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.forEach(person -> List.of("/", "/signalen", "/logboek")
                    .forEach(path -> requests.add(() -> timed(() -> person.look(path)))));
        }
        people.getLast().get("/uitgelogd");
        Outage.SLOWEST.reset();
        try (ExecutorService together = Executors.newFixedThreadPool(requests.size())) {
            DATABASE.freeze();
            List<Future<HttpResponse<String>>> answers = together.invokeAll(requests);
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(302, 503);
                assertThat(answer.get().body()).matches(body -> body.isEmpty() || body.contains(DUTCH));
            }
            assertThat(answers).anyMatch(answer -> answer.resultNow().statusCode() == 503);
        }
    }

    private static List<String> wrongAnswers() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : new Endpoints(SERVER).all()) {
            for (Visitor who : List.of(SANNE, SERVER.visitor())) {
                String path = endpoint.path()
                        .replaceAll("\\{\\w+}", Places.NOTHING)
                        .replace("/static/**", "/static/perspectief.css")
                        .replace("**", "iets");
                HttpResponse<String> answer =
                        timed(() -> endpoint.method().equals("POST") ? who.submit(path) : who.look(path));
                if (!good(endpoint, answer)) {
                    wrong.add(endpoint.name() + " gave " + answer.statusCode());
                }
            }
        }
        return wrong;
    }

    private static boolean good(Endpoint endpoint, HttpResponse<String> answer) {
        return switch (endpoint.path()) {
            case "/static/**",
                    "/gezondheid/leeft",
                    "/access/v1/openapi.json",
                    "/intake/v1/openapi.json",
                    "/.well-known/authzen-configuration" -> answer.statusCode() == 200;
            // a full disk is remembered for a minute, also that of another test on this server
            case "/gezondheid" ->
                answer.statusCode() == 503 && List.of(answer.body().split(" ")).contains("database");
            case "/gezondheid/gereed" ->
                answer.statusCode() == 503 && answer.body().contains("database: nee");
            default -> away(answer, BetweenMachines.path(endpoint.path()) ? "temporarily_unavailable" : DUTCH);
        };
    }

    private static boolean away(HttpResponse<String> answer, String words) {
        return answer.statusCode() == 503
                && answer.body().contains(words)
                && answer.headers().firstValue("Retry-After").isPresent()
                && answer.headers()
                        .firstValue("Content-Security-Policy")
                        .orElse("")
                        .contains("default-src 'none'")
                && answer.headers().firstValue("Cache-Control").orElse("").contains("no-store");
    }

    @Test
    void when_it_is_stopped_everything_says_so_and_works_again_by_itself() {
        List<String> paths =
                List.of("/", "/aanmelden", "/inloggen", "/oauth2/authorize", "/uitgelogd", "/bestaat-niet");
        DATABASE.stop();
        long stopped = System.nanoTime();
        try {
            paths.forEach(path -> List.of(SANNE, SERVER.visitor()).forEach(who -> {
                HttpResponse<String> answer = timed(() -> who.look(path));
                assertThat(answer.statusCode()).as(path).isNotEqualTo(500);
            }));
            waitFor(OUTAGE::away);
            tell("known to be away after stopping", since(stopped));
            assertThat(paths).allMatch(path -> away(timed(() -> SANNE.look(path)), DUTCH));
            assertThat(SANNE.submit("/oauth2/token", "grant_type", "client_credentials")
                            .body())
                    .contains("temporarily_unavailable");
            assertThat(scheduledWorkSays()).isEqualTo("scheduled work found no database; it is done at its next time");
        } finally {
            DATABASE.start();
        }
        long started = System.nanoTime();
        waitFor(() -> SANNE.get("/signalen").statusCode() == 200);
        tell("well after starting", since(started));
    }

    /** One line, without a stack trace. */
    private static String scheduledWorkSays() {
        Logger logger = (Logger) LoggerFactory.getLogger("nl.perspectief.health");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            JdbcClient jdbc = SERVER.bean(JdbcClient.class);
            SERVER.bean(TaskScheduler.class)
                    .schedule(() -> jdbc.sql("SELECT 1").query().singleRow(), java.time.Instant.now());
            waitFor(() -> !lines.list.isEmpty());
            assertThat(lines.list.getFirst().getThrowableProxy()).isNull();
            return lines.list.getFirst().getFormattedMessage();
        } finally {
            logger.detachAppender(lines);
        }
    }

    @Test
    void a_slow_statement_is_no_frozen_database() throws Exception {
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> SERVER.bean(JdbcClient.class)
                .sql("SELECT 1 FROM pg_sleep(4)")
                .query(Integer.class)
                .single());
        assertThat(slow.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(OUTAGE.away()).isFalse();
    }
}

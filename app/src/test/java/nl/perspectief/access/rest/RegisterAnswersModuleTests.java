package nl.perspectief.access.rest;

import static nl.perspectief.access.rest.Endpoints.EVALUATION;
import static nl.perspectief.access.rest.Endpoints.EVALUATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.RegisterState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a node keeps of the register in memory is never answered by once the register says something else. */
class RegisterAnswersModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final AccessSystem MUNICIPALITY = AccessSystem.of(SERVER, "gemeente");
    private static final String QUESTION = Lichtendal.referral().json();

    private static void sign(boolean signed) {
        SERVER.owner().inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE covenant_signature SET ended_on = "
                        + (signed ? "NULL" : "signed_on + 1") + " WHERE partner = 'jongerenwerk'");
            }
        });
    }

    @AfterEach
    void asItWas() {
        sign(true);
    }

    @Test
    void a_signature_that_ends_or_comes_back_counts_in_the_very_next_answer() {
        for (int i = 0; i < 10; i++) {
            sign(false);
            assertThat(MUNICIPALITY.decision(QUESTION)).isFalse();
            sign(true);
            assertThat(MUNICIPALITY.decision(QUESTION)).isTrue();
        }
    }

    @Test
    void a_batch_is_decided_by_one_state_of_the_register() {
        assertThat(MUNICIPALITY.decision(QUESTION)).isTrue();
        sign(false);
        String parts = QUESTION.substring(1, QUESTION.length() - 1);
        assertThat(MUNICIPALITY
                        .ask(EVALUATIONS, "{" + parts + ",\"evaluations\":[{},{},{}]}")
                        .get("evaluations")
                        .valueStream()
                        .map(each -> each.get("decision").booleanValue()))
                .containsExactly(false, false, false);
    }

    /** Between the end of one change and the beginning of the next there is one right answer. */
    @Test
    void no_stale_answer_leaves_while_the_register_changes_under_a_crowd() throws Exception {
        record Answer(long begin, long end, boolean permitted) {}
        record Change(long begin, long end, boolean signed) {}
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger given = new AtomicInteger();
        List<Change> changes = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Answer>>> crowd = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                crowd.add(threads.submit(() -> {
                    List<Answer> own = new ArrayList<>();
                    while (!over.get()) {
                        long begin = System.nanoTime();
                        boolean permitted = MUNICIPALITY.decision(QUESTION);
                        own.add(new Answer(begin, System.nanoTime(), permitted));
                        given.incrementAndGet();
                    }
                    return own;
                }));
            }
            for (int i = 0; i < 20; i++) {
                // six are asked at any moment, so that some begin and end between two changes
                int enough = given.get() + 15;
                while (given.get() < enough && crowd.stream().noneMatch(Future::isDone)) {
                    Thread.sleep(2);
                }
                long begin = System.nanoTime();
                sign(i % 2 == 1);
                changes.add(new Change(begin, System.nanoTime(), i % 2 == 1));
            }
            over.set(true);
            for (Future<List<Answer>> one : crowd) {
                answers.addAll(one.get());
            }
        }

        int judged = 0;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            long until = i + 1 < changes.size() ? changes.get(i + 1).begin() : Long.MAX_VALUE;
            for (Answer answer : answers) {
                if (answer.begin() - change.end() > 0 && answer.end() - until < 0) {
                    assertThat(answer.permitted()).as("after change " + i).isEqualTo(change.signed());
                    judged++;
                }
            }
        }
        assertThat(judged).isPositive();
    }

    @Test
    void a_change_that_is_undone_is_no_change() {
        long before = SERVER.bean(RegisterState.class).read();
        try {
            SERVER.owner().inTransaction(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate("UPDATE covenant_signature SET ended_on = signed_on + 1");
                }
                throw new IllegalStateException("broken on purpose");
            });
        } catch (IllegalStateException _) {
            // as meant
        }
        assertThat(MUNICIPALITY.decision(QUESTION)).isTrue();
        assertThat(SERVER.bean(RegisterState.class).read()).isEqualTo(before);
    }

    @Test
    void a_revoked_token_ends_at_once_also_for_what_cannot_be_read() {
        AccessSystem system = AccessSystem.of(SERVER, "gemeente");
        assertThat(system.decision(QUESTION)).isTrue();
        assertThat(system.post(EVALUATION, "{}").statusCode()).isEqualTo(400);
        revoke(system);

        assertThat(system.post(EVALUATION, "{}").statusCode()).isEqualTo(401);
        assertThat(system.post(EVALUATION, QUESTION).statusCode()).isEqualTo(401);
    }

    @Test
    void a_revoked_token_ends_at_once_for_a_question() {
        AccessSystem system = AccessSystem.of(SERVER, "gemeente");
        assertThat(system.decision(QUESTION)).isTrue();
        revoke(system);

        assertThat(system.post(EVALUATION, QUESTION).statusCode()).isEqualTo(401);
        assertThat(MUNICIPALITY.decision(QUESTION)).isTrue();
    }

    private static void revoke(AccessSystem system) {
        String secret = system.credentials.id() + ":" + system.credentials.secret();
        String basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(AccessSystem.send(HttpRequest.newBuilder(URI.create(SERVER.url() + "/oauth2/revoke"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("token=" + system.token())))
                        .statusCode())
                .isEqualTo(200);
    }
}

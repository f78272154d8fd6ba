package nl.perspectief.access.rest;

import static nl.perspectief.access.rest.Endpoints.EVALUATION;
import static nl.perspectief.access.rest.Endpoints.EVALUATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.access.DecisionLine;
import nl.perspectief.access.DecisionLog;
import nl.perspectief.audit.ProcessingLog;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.covenant.Decision;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.register.Covenants;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The NLGov profile on top of the standard, bounds, batches, and the log of decisions. */
class AccessProtocolModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final AccessSystem MUNICIPALITY = AccessSystem.of(SERVER, "gemeente");

    private static Acting officer(String subject) {
        return SERVER.bean(Professionals.class).of(subject).getFirst().under(Working.on("controle"), Lichtendal.TRACE);
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static List<DecisionLine> lines(String trace) {
        return SERVER.bean(DecisionLog.class).ofTrace(officer("fg.gemeente"), trace);
    }

    @Test
    void every_decision_is_logged_under_the_askers_trace_and_can_be_given_again() {
        String trace = trace();
        JsonNode answer =
                MUNICIPALITY.ask(EVALUATION, Lichtendal.referral().json(Lichtendal.ALL_TOLD, Lichtendal.traced(trace)));
        assertThat(answer.get("context").get("trace_id").stringValue()).isEqualTo(trace);
        MUNICIPALITY.ask(EVALUATION, Lichtendal.referral().json("", Lichtendal.traced(trace)));
        MUNICIPALITY.ask(EVALUATION, Lichtendal.referral().from("nergens").json("", Lichtendal.traced(trace)));
        List<DecisionLine> lines = lines(trace);
        assertThat(lines)
                .extracting(DecisionLine::outcome)
                .containsExactly(
                        DecisionLine.Outcome.PERMIT, DecisionLine.Outcome.UNDETERMINED, DecisionLine.Outcome.OUTSIDE);
        assertThat(lines).extracting(DecisionLine::activity).containsOnly("https://register.example/7");
        assertThat(again(lines.get(0))).isInstanceOf(Decision.Permit.class);
        assertThat(again(lines.get(1))).isInstanceOf(Decision.Undetermined.class);
        assertThat(lines.get(2).question()).isNull();
    }

    private static Decision again(DecisionLine line) {
        return SERVER.bean(Covenants.class)
                .again(Objects.requireNonNull(line.hash()), Objects.requireNonNull(line.question()), line.facts());
    }

    @Test
    void the_log_is_read_by_the_own_privacy_officer_and_rewritten_by_nobody() {
        String trace = trace();
        MUNICIPALITY.ask(EVALUATION, Lichtendal.referral().json("", Lichtendal.traced(trace)));
        assertThat(lines(trace)).hasSize(1);
        for (String other : List.of("femke.veiligthuis", "ilse.gemeente")) {
            assertThat(SERVER.bean(DecisionLog.class).ofTrace(officer(other), trace))
                    .isEmpty();
        }
        JdbcClient application = SERVER.bean(JdbcClient.class);
        for (String change : List.of(
                "UPDATE access_decision SET outcome = 'PERMIT'",
                "DELETE FROM access_decision",
                "TRUNCATE access_decision",
                "INSERT INTO access_decision (organisation_id) VALUES (uuidv7())")) {
            assertThatThrownBy(() -> application.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void who_is_named_stands_in_the_processing_log_of_the_askers_organisation() {
        UUID youth = UUID.randomUUID();
        String about =
                Lichtendal.referral().json().replace("\"giver\":", "\"data_subject_id\":\"" + youth + "\",\"giver\":");
        MUNICIPALITY.ask(EVALUATION, about);
        var log = SERVER.bean(ProcessingLog.class).ofSubject(officer("fg.gemeente"), youth, LogPage.first(10));
        assertThat(log.toString()).contains("delen-toetsen");
        HttpResponse<String> refused = MUNICIPALITY.post(EVALUATION, about.replace(youth.toString(), "Jan Fictief"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("data_subject_id must be a UUID.").doesNotContain("Jan");
    }

    @Test
    void a_batch_stops_where_its_semantic_says_and_logs_what_it_answered() {
        String yes = "{\"context\":{\"phase\":\"f1\",\"conditions\":{" + Lichtendal.ALL_TOLD + "}%s}}";
        String no = "{\"context\":{\"phase\":\"f1\"%s}}";
        Lichtendal asked = Lichtendal.referral();
        for (var expected : List.of(
                new Object[] {"execute_all", List.of(true, false, true)},
                new Object[] {"deny_on_first_deny", List.of(true, false)},
                new Object[] {"permit_on_first_permit", List.of(true)})) {
            String trace = trace();
            String traced = Lichtendal.traced(trace);
            JsonNode answer = MUNICIPALITY.ask(
                    EVALUATIONS,
                    "{" + asked.subject() + "," + asked.action() + "," + asked.resource()
                            + ",\"options\":{\"evaluations_semantic\":\"" + expected[0] + "\"},\"evaluations\":["
                            + yes.formatted(traced) + "," + no.formatted(traced) + "," + yes.formatted(traced) + "]}");
            assertThat(answer.get("evaluations")
                            .valueStream()
                            .map(each -> each.get("decision").booleanValue()))
                    .isEqualTo(expected[1]);
            assertThat(lines(trace)).hasSameSizeAs((List<?>) expected[1]);
        }
    }

    @Test
    void what_is_too_much_is_refused() {
        Lichtendal asked = Lichtendal.referral();
        String head = "{" + asked.subject() + "," + asked.action() + "," + asked.resource() + ",\"evaluations\":[";
        assertThat(MUNICIPALITY
                        .post(EVALUATIONS, head + String.join(",", Collections.nCopies(201, "{}")) + "]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(MUNICIPALITY
                        .ask(EVALUATIONS, head + String.join(",", Collections.nCopies(200, "{}")) + "]}")
                        .get("evaluations")
                        .size())
                .isEqualTo(200);
        assertThat(MUNICIPALITY.post(EVALUATION, " ".repeat(Body.LARGEST + 1)).statusCode())
                .isEqualTo(413);
        assertThat(MUNICIPALITY.post(EVALUATION, "[".repeat(100_000)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void every_answer_has_the_headers_of_the_design_rules_and_a_trailing_slash_is_nothing() {
        for (HttpResponse<String> answer : List.of(
                MUNICIPALITY.post(EVALUATION, Lichtendal.referral().json()),
                MUNICIPALITY.post(EVALUATION, "{"),
                MUNICIPALITY.with("x").post(EVALUATION, "{}"))) {
            assertThat(answer.headers().firstValue("API-Version")).contains("1.0.0");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        HttpResponse<String> slash =
                MUNICIPALITY.post(EVALUATION + "/", Lichtendal.referral().json());
        assertThat(slash.statusCode()).isEqualTo(404);
        assertThat(slash.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_time_an_activity_or_a_trace_that_is_none_is_told_or_replaced() {
        for (String time : List.of("gisteren", "2026-02-30T00:00:00Z", "+999999999-12-31T00:00:00Z", "2026-03-01")) {
            assertThat(MUNICIPALITY
                            .post(EVALUATION, Lichtendal.referral().json("", ",\"time\":\"" + time + "\""))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(MUNICIPALITY
                        .post(
                                EVALUATION,
                                Lichtendal.referral().json().replace("https://register.example/7", "geen uri"))
                        .statusCode())
                .isEqualTo(400);
        JsonNode answer = MUNICIPALITY.ask(
                EVALUATION, Lichtendal.referral().json("", ",\"traceparent\":\"00-" + "0".repeat(32) + "-x\""));
        assertThat(answer.get("context").get("trace_id").stringValue())
                .hasSize(32)
                .isNotEqualTo("0".repeat(32));
    }

    @Test
    void one_trace_in_the_header_is_taken_over_and_two_are_nobodys() {
        String parent = "00-" + Lichtendal.TRACE + "-00f067aa0ba902b7-01";
        assertThat(asked("traceparent", parent)).isEqualTo(Lichtendal.TRACE);
        assertThat(asked("TraceParent", " " + parent + " ")).isEqualTo(Lichtendal.TRACE);
        assertThat(asked("traceparent", parent, "traceparent", parent.replace('4', '5')))
                .hasSize(32)
                .isNotEqualTo(Lichtendal.TRACE);
        assertThat(asked("traceparent", parent + "-later")).isNotEqualTo(Lichtendal.TRACE);
    }

    private static String asked(String... headers) {
        String answer = MUNICIPALITY
                .post(EVALUATION, Lichtendal.referral().json(), headers)
                .body();
        return AccessSystem.json(answer).get("context").get("trace_id").stringValue();
    }
}

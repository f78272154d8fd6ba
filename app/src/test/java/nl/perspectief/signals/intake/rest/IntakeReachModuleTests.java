package nl.perspectief.signals.intake.rest;

import static nl.perspectief.signals.intake.rest.Handover.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.perspectief.access.rest.AccessSystem;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is let in, for whom, with which right and how often; and that a refusal tells nothing of anybody. */
class IntakeReachModuleTests {
    /** A new one for each test: each has so many requests a minute. */
    private final AccessSystem youthWork = AccessSystem.intake(SERVER, "jongerenwerk");

    private final int before = Handover.signalsOf("sanne.jongerenwerk");

    private void nothingRecorded() {
        assertThat(Handover.signalsOf("sanne.jongerenwerk")).isEqualTo(before);
    }

    private static String say(String key) {
        return SERVER.bean(Texts.class).speech(Language.NL).say(key);
    }

    /** Unknown, elsewhere, without such a role, left, kept out: one answer, to the byte. */
    @Test
    void a_professional_who_cannot_record_here_is_refused_in_one_way() {
        JdbcClient database = SERVER.superuser();
        UUID organisation = database.sql("SELECT id FROM organisation WHERE partner = 'jongerenwerk'")
                .query(UUID.class)
                .single();
        UUID left = professional(database, organisation, "FRONTLINE");
        UUID kept = professional(database, organisation, "FRONTLINE");
        UUID analyst = professional(database, organisation, "ANALYST");
        try {
            destroy(
                    Handover.id(Handover.good()
                            .with("medewerker", "aanlever-" + left)
                            .by(youthWork)),
                    database);
            database.sql("UPDATE professional SET subject = 'withdrawn:' || id WHERE id = ?")
                    .param(left)
                    .update();
            database.sql(
                            "INSERT INTO blocked_colleague SELECT (jsonb_populate_record(NULL::blocked_colleague,"
                                    + " jsonb_build_object('professional_id', ?::uuid, 'blocked_by', ?::uuid, 'blocked_at', now()))).*")
                    .params(kept, analyst)
                    .update();
            String unknown =
                    Handover.good().with("medewerker", "niemand").by(youthWork).body();
            assertThat(unknown).contains(say("intake.recorder.unknown"));
            for (String who : List.of(
                    "ilse.gemeente",
                    "nora.leerplicht",
                    "aanlever-" + left,
                    "withdrawn:" + left,
                    "aanlever-" + kept,
                    "aanlever-" + analyst,
                    "SANNE.jongerenwerk",
                    " ",
                    kept.toString())) {
                HttpResponse<String> answer =
                        Handover.good().with("medewerker", who).by(youthWork);
                assertThat(answer.statusCode()).as(who).isEqualTo(400);
                assertThat(answer.body()).as(who).isEqualTo(unknown);
            }
        } finally {
            for (UUID one : List.of(kept, left, analyst)) {
                database.sql("DELETE FROM blocked_colleague WHERE professional_id = ?")
                        .param(one)
                        .update();
                database.sql("DELETE FROM professional_role WHERE professional_id = ?")
                        .param(one)
                        .update();
            }
        }
        nothingRecorded();
    }

    private static UUID professional(JdbcClient database, UUID organisation, String role) {
        UUID id = UUID.randomUUID();
        database.sql("INSERT INTO professional (id, organisation_id, subject, name, function)"
                        + " VALUES (?, ?, 'aanlever-' || ?, 'Proef', 'proef')")
                .params(id, organisation, id.toString())
                .update();
        database.sql("INSERT INTO professional_role (professional_id, role) VALUES (?, ?)")
                .params(id, role)
                .update();
        return id;
    }

    private static void destroy(UUID signal, JdbcClient database) {
        database.sql("DELETE FROM signal WHERE id = ?").param(signal).update();
    }

    @Test
    void a_system_that_ended_is_out_at_once_with_what_it_had() {
        AccessSystem system = AccessSystem.intake(SERVER, "jongerenwerk");
        String key = Handover.key();
        UUID id = Handover.id(Handover.good().by(system, key));
        AccessSystem.client(SERVER, 0, "end", system.credentials().name());
        for (HttpResponse<String> answer :
                List.of(Handover.good().by(system, key), Handover.good().by(system), Handover.state(system, id))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("API-Version")).contains(IntakeHeaders.VERSION);
        }
        assertThat(AccessSystem.token(
                                SERVER,
                                system.credentials().id(),
                                system.credentials().secret(),
                                "intake")
                        .statusCode())
                .isEqualTo(401);
        destroy(id, SERVER.superuser());
    }

    @Test
    void each_system_has_one_right_and_gets_no_token_for_the_other() {
        AccessSystem asking = AccessSystem.of(SERVER, "jongerenwerk");
        HttpResponse<String> answer = Handover.good().by(asking);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("met de scope intake");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("scope=\"intake\"");
        assertThat(youthWork.post("/access/v1/evaluation", "{}").statusCode()).isEqualTo(403);
        assertThat(AccessSystem.token(
                                SERVER,
                                asking.credentials().id(),
                                asking.credentials().secret(),
                                "intake")
                        .statusCode())
                .isEqualTo(400);
        assertThat(AccessSystem.token(
                                SERVER,
                                youthWork.credentials().id(),
                                youthWork.credentials().secret(),
                                "authzen")
                        .statusCode())
                .isEqualTo(400);
        assertThat(AccessSystem.client(SERVER, 0, "list"))
                .containsPattern("intake +" + youthWork.credentials().id());
        AccessSystem.client(SERVER, 2, "een systeem", "jongerenwerk", "alles");
        nothingRecorded();
    }

    @Test
    void a_session_of_a_person_opens_nothing_here() {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        assertThat(sanne.look(IntakePaths.SIGNALS + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void too_large_and_another_type_are_told_as_that() {
        assertThat(Handover.sent(youthWork, " ".repeat(IntakeRequest.LARGEST + 1), Handover.key())
                        .statusCode())
                .isEqualTo(413);
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/json;=", "")) {
            var request = youthWork.request(IntakePaths.SIGNALS).header(IntakeRequest.KEY, Handover.key());
            HttpResponse<String> answer =
                    AccessSystem.send((type.isEmpty() ? request : request.header("Content-Type", type))
                            .POST(BodyPublishers.ofString(Handover.good().json())));
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
        }
        nothingRecorded();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /intake/v1/signalen, 405, POST",
        "PUT, /intake/v1/signalen, 405, POST",
        "DELETE, /intake/v1/signalen, 405, POST",
        "PUT, /intake/v1/signalen/x, 405, 'GET, HEAD'",
        "DELETE, /intake/v1/signalen/x, 405, 'GET, HEAD'",
        "GET, /intake/v1/signalen/x, 400, ",
        "GET, /intake/v1/signalen/, 404, ",
        "POST, /intake/v1/signalen/, 404, ",
        "GET, /intake/v2/signalen, 404, ",
        "GET, /intake, 404, "
    })
    void other_methods_and_addresses(String method, String path, int status, String allow) {
        HttpResponse<String> answer =
                AccessSystem.send(youthWork.request(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Allow").orElse(null)).isEqualTo(allow);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Handover.json(answer).get("status").intValue()).isEqualTo(status);
    }

    @Test
    void who_asks_too_often_is_told_how_long_to_wait_and_others_are_not_in_the_way() {
        AccessSystem busy = AccessSystem.intake(SERVER, "jongerenwerk");
        HttpResponse<String> answer = Handover.sent(busy, "", "");
        for (int i = 0; i < 3 * IntakeRate.PER_MINUTE && answer.statusCode() != 429; i++) {
            answer = Handover.sent(busy, "", Handover.key());
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(1, 60);
        assertThat(Handover.state(busy, UUID.randomUUID()).statusCode()).isEqualTo(429);
        assertThat(Handover.state(youthWork, UUID.randomUUID()).statusCode()).isEqualTo(404);
    }
}

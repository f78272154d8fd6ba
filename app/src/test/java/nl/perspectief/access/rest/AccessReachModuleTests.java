package nl.perspectief.access.rest;

import static nl.perspectief.access.rest.Endpoints.EVALUATION;
import static nl.perspectief.access.rest.Endpoints.SEARCH_RESOURCE;
import static nl.perspectief.access.rest.Endpoints.SEARCH_SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.perspectief.edge.Wire;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a partner's system reaches, and above all what it does not. */
class AccessReachModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final AccessSystem MUNICIPALITY = AccessSystem.of(SERVER, "gemeente");
    private static final AccessSystem POLICE = AccessSystem.of(SERVER, "politie");
    private static final String FIXED = ",\"time\":\"2026-11-01T12:00:00+01:00\"" + Lichtendal.traced(Lichtendal.TRACE);

    @Test
    void giver_and_receiver_are_told_what_the_covenant_says() {
        assertThat(MUNICIPALITY.decision(Lichtendal.referral().json())).isTrue();
        assertThat(AccessSystem.of(SERVER, "jongerenwerk")
                        .decision(Lichtendal.referral().json()))
                .isTrue();
    }

    @Test
    void what_is_between_others_looks_like_what_does_not_exist() {
        String between = Lichtendal.referral().json(Lichtendal.ALL_TOLD, FIXED);
        String nonsense = Lichtendal.referral().from("nergens").json(Lichtendal.ALL_TOLD, FIXED);
        String forbidden = Lichtendal.referral().to("riec").json(Lichtendal.ALL_TOLD, FIXED);
        assertThat(POLICE.post(EVALUATION, between).body())
                .isEqualTo(POLICE.post(EVALUATION, nonsense).body())
                .isEqualTo(POLICE.post(EVALUATION, forbidden).body())
                .contains("\"decision\":false")
                .contains("Het convenant staat dit niet toe.");
    }

    @Test
    void the_register_speaks_for_itself_whatever_is_claimed() {
        Lichtendal withoutDpia = new Lichtendal("ggd", "gemeente", "procesregisseur", "c4", "d1", "f1");
        JsonNode answer = MUNICIPALITY.ask(
                EVALUATION, withoutDpia.json(Lichtendal.ALL_TOLD + ",\"toestemming\":true,\"dpia-beiden\":true", ""));
        assertThat(answer.get("decision").booleanValue()).isFalse();
        assertThat(answer.get("context").get("reason_user").get("nl").stringValue())
                .contains("beide partners hun DPIA hebben vastgesteld");
        assertThat(answer.get("context").get("remedies").toString()).isEqualTo("[[\"dpia-beiden\"]]");
    }

    @Test
    void what_is_not_claimed_is_unknown_and_does_not_permit() {
        assertThat(MUNICIPALITY.decision(Lichtendal.referral().json("", ""))).isFalse();
    }

    @Test
    void before_the_covenant_was_in_force_nothing_was_allowed() {
        for (String time : List.of("2025-12-31T22:00:00Z", "1995-01-01T00:00:00Z")) {
            assertThat(MUNICIPALITY.decision(
                            Lichtendal.referral().json(Lichtendal.ALL_TOLD, ",\"time\":\"" + time + "\"")))
                    .isFalse();
        }
        assertThat(MUNICIPALITY.decision(
                        Lichtendal.referral().json(Lichtendal.ALL_TOLD, ",\"time\":\"2026-01-01T00:00:00+01:00\"")))
                .isTrue();
    }

    @Test
    void a_token_must_be_valid_now_for_here_and_of_the_systems_own_partner() {
        List<String> bad = List.of(
                ForgedTokens.like(
                        MUNICIPALITY,
                        claims -> claims.issuedAt(Instant.now().minusSeconds(900))
                                .notBefore(Instant.now().minusSeconds(900))
                                .expiresAt(Instant.now().minusSeconds(60))),
                ForgedTokens.like(MUNICIPALITY, claims -> claims.audience(List.of("https://elders.example"))),
                ForgedTokens.like(MUNICIPALITY, claims -> claims.issuer("https://elders.example")),
                ForgedTokens.like(MUNICIPALITY, claims -> claims.claim("perspectief_partner", "politie")),
                ForgedTokens.like(
                        MUNICIPALITY, claims -> claims.subject(UUID.randomUUID().toString())),
                ForgedTokens.like(MUNICIPALITY, claims -> claims.subject("ilse.gemeente")),
                MUNICIPALITY.token().substring(0, MUNICIPALITY.token().length() - 4) + "AAAA",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
                "x");
        for (String token : bad) {
            HttpResponse<String> answer = MUNICIPALITY
                    .with(token)
                    .post(EVALUATION, Lichtendal.referral().json());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
            assertThat(answer.body()).contains("\"status\":401", "is niet geldig of is verlopen");
        }
        String unasked = ForgedTokens.like(MUNICIPALITY, claims -> claims.claim("scope", List.of("openid")));
        HttpResponse<String> refused = MUNICIPALITY
                .with(unasked)
                .post(EVALUATION, Lichtendal.referral().json());
        assertThat(refused.statusCode()).as("our issuer never gave it").isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(MUNICIPALITY.decision(Lichtendal.referral().json())).isTrue();
    }

    @Test
    void who_shows_nothing_reads_what_to_do_in_dutch_or_english_and_is_led_nowhere() {
        for (String path : List.of(EVALUATION, "/access/v1/evaluations", "/access/iets")) {
            Wire.Answer dutch = Wire.ask(SERVER.port(), "POST " + path, "Content-Length: 0");
            assertThat(dutch.status()).isEqualTo(401);
            assertThat(dutch.header("WWW-Authenticate")).containsExactly("Bearer");
            assertThat(dutch.header("Content-Type")).containsExactly("application/problem+json");
            assertThat(dutch.header("Content-Language")).containsExactly("nl");
            assertThat(dutch.body()).contains("Eerst laten zien wie je bent");
            assertThat(dutch.lacking(false)).isEmpty();
            Wire.Answer english =
                    Wire.ask(SERVER.port(), "POST " + path, "Content-Length: 0", "Accept-Language: en-GB,nl;q=0.5");
            assertThat(english.header("Content-Language")).containsExactly("en");
            assertThat(english.body()).contains("First show who you are");
        }
    }

    @Test
    void a_system_that_was_ended_is_out_at_once() {
        AccessSystem system = AccessSystem.of(SERVER, "halt");
        assertThat(system.post(EVALUATION, Lichtendal.referral().json()).statusCode())
                .isEqualTo(200);
        assertThat(AccessSystem.tried(SERVER, "end", system.credentials.name()))
                .contains("proef: systeem " + system.credentials.name() + " van halt afgemeld");
        assertThat(system.post(EVALUATION, Lichtendal.referral().json()).statusCode())
                .isEqualTo(200);
        assertThat(AccessSystem.client(SERVER, 0, "end", system.credentials.name()))
                .contains("systeem " + system.credentials.name() + " van halt afgemeld")
                .contains(system.credentials.id());
        assertThat(system.post(EVALUATION, Lichtendal.referral().json()).statusCode())
                .isEqualTo(401);
        assertThat(AccessSystem.token(SERVER, system.credentials.id(), system.credentials.secret(), "authzen")
                        .statusCode())
                .isEqualTo(401);
        assertThat(AccessSystem.client(SERVER, 0, "end", system.credentials.name()))
                .contains("was al afgemeld")
                .contains("Er is niets veranderd.");
        AccessSystem.client(SERVER, 2, "end", "een systeem van niemand");
        assertThat(AccessSystem.client(SERVER, 0, "list"))
                .contains(system.credentials.id() + " aangemeld ")
                .contains(", afgemeld ")
                .doesNotContain(system.credentials.secret());
    }

    @Test
    void the_command_says_what_it_did_not_do() {
        String taken = MUNICIPALITY.credentials.name();
        assertThat(AccessSystem.client(SERVER, 2, taken, "politie")).contains("Er is al een systeem " + taken);
        assertThat(AccessSystem.client(SERVER, 2, "zaaksysteem", "marslanders"))
                .contains("Onbekende organisatie marslanders. Bekend zijn: ")
                .contains("jongerenwerk");
        assertThat(AccessSystem.tried(SERVER, "zaaksysteem op proef", "gemeente"))
                .contains("proef: systeem zaaksysteem op proef van gemeente aangemeld")
                .doesNotContain("client-secret");
        assertThat(AccessSystem.client(SERVER, 0, "list")).doesNotContain("zaaksysteem op proef");
        for (String[] words :
                new String[][] {{}, {"zaaksysteem"}, {"list", "gemeente"}, {"a\nb", "gemeente"}, {"end"}}) {
            assertThat(AccessSystem.client(SERVER, 2, words)).contains("client NAAM PARTNER");
        }
    }

    @Test
    void a_wrong_secret_or_scope_gets_no_token_and_the_hash_is_for_the_owner_only() {
        String id = POLICE.credentials.id();
        assertThat(AccessSystem.token(SERVER, id, "geraden", "authzen").statusCode())
                .isEqualTo(401);
        assertThat(AccessSystem.token(SERVER, id, POLICE.credentials.secret(), "openid")
                        .statusCode())
                .isEqualTo(400);
        JdbcClient application = SERVER.bean(JdbcClient.class);
        assertThatThrownBy(() -> application
                        .sql("SELECT secret_hash FROM machine_client")
                        .query(String.class)
                        .list())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> application
                        .sql("UPDATE machine_client SET ended_at = NULL")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static String subjects(Lichtendal about, String page) {
        return "{\"subject\":{\"type\":\"function\"}," + about.action() + "," + about.resource() + ","
                + about.context(Lichtendal.ALL_TOLD, "") + page + "}";
    }

    private static String resources(Lichtendal about, String page) {
        return "{" + about.subject() + "," + about.action() + ",\"resource\":{\"type\":\"category\"},"
                + about.context(Lichtendal.ALL_TOLD, "") + page + "}";
    }

    @Test
    void a_search_finds_and_counts_nothing_between_others() {
        JsonNode giver =
                AccessSystem.of(SERVER, "jongerenwerk").ask(SEARCH_SUBJECT, subjects(Lichtendal.referral(), ""));
        assertThat(giver.get("results").toString()).contains("gemeente/procesregisseur");
        JsonNode stranger = POLICE.ask(SEARCH_SUBJECT, subjects(Lichtendal.referral(), ""));
        assertThat(stranger.toString())
                .isEqualTo("{\"page\":{\"next_token\":\"\",\"count\":0,\"total\":0},\"results\":[]}");
        assertThat(POLICE.ask(SEARCH_RESOURCE, resources(Lichtendal.referral(), ""))
                        .toString())
                .isEqualTo(stranger.toString());
    }

    @Test
    void everything_found_is_permitted_when_asked_alone_and_pages_hold_all_of_it_once() {
        List<String> found = new ArrayList<>();
        String token = "";
        int total;
        do {
            JsonNode page = MUNICIPALITY.ask(
                    SEARCH_RESOURCE,
                    resources(Lichtendal.referral(), ",\"page\":{\"limit\":2,\"token\":\"" + token + "\"}"));
            page.get("results").forEach(each -> found.add(each.toString()));
            token = page.get("page").get("next_token").stringValue();
            total = page.get("page").get("total").intValue();
        } while (!token.isEmpty());
        assertThat(found).hasSize(total).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        Lichtendal asked = Lichtendal.referral();
        for (String each : found) {
            String alone = "{" + asked.subject() + "," + asked.action() + ",\"resource\":"
                    + each.replace("}", ",\"properties\":{\"form\":\"full\"}}") + ","
                    + asked.context(Lichtendal.ALL_TOLD, "") + "}";
            assertThat(MUNICIPALITY.decision(alone)).as(alone).isTrue();
        }
    }

    @Test
    void a_page_token_works_for_its_own_question_and_system_only() {
        String first = resources(Lichtendal.referral(), ",\"page\":{\"limit\":1}");
        String token = MUNICIPALITY
                .ask(SEARCH_RESOURCE, first)
                .get("page")
                .get("next_token")
                .stringValue();
        String page = ",\"page\":{\"token\":\"" + token + "\"}";
        Lichtendal other = new Lichtendal("jongerenwerk", "gemeente", "procesregisseur", "c4", "d2", "f1");
        assertThat(MUNICIPALITY
                        .post(SEARCH_RESOURCE, resources(Lichtendal.referral(), page))
                        .statusCode())
                .isEqualTo(200);
        assertThat(MUNICIPALITY.post(SEARCH_RESOURCE, resources(other, page)).statusCode())
                .isEqualTo(400);
        assertThat(MUNICIPALITY
                        .post(SEARCH_SUBJECT, subjects(Lichtendal.referral(), page))
                        .statusCode())
                .isEqualTo(400);
        assertThat(AccessSystem.of(SERVER, "gemeente")
                        .post(SEARCH_RESOURCE, resources(Lichtendal.referral(), page))
                        .statusCode())
                .isEqualTo(400);
        for (String bad : List.of("x", "AAAA", token + "A", token.substring(0, 30), "é")) {
            assertThat(MUNICIPALITY
                            .post(
                                    SEARCH_RESOURCE,
                                    resources(Lichtendal.referral(), ",\"page\":{\"token\":\"" + bad + "\"}"))
                            .statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
    }

    @Test
    void without_a_token_nobody_is_told_anything_but_the_metadata() {
        AccessSystem nobody = MUNICIPALITY.with("");
        for (String path : List.of(EVALUATION, Endpoints.EVALUATIONS, SEARCH_SUBJECT, "/access/v1/iets", "/access/")) {
            HttpResponse<String> answer = AccessSystem.send(nobody.request(path)
                    .setHeader("Authorization", "Basic eDp5")
                    .POST(BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("API-Version")).contains(InterfaceHeaders.VERSION);
        }
    }
}

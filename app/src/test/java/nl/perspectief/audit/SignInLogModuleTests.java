package nl.perspectief.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;

/** What happens at the doors of a running application, and who reads of it. */
class SignInLogModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    /** A line of which there was one in the same minute, of another test, comes when that minute is over. */
    private static final Duration SOON = Duration.ofSeconds(90);

    /** Lines since a moment, as the owner reads them: code, reason, place. */
    private static List<String> lines(Instant since, String more) {
        List<String> found = new java.util.ArrayList<>();
        SERVER.owner().inTransaction(connection -> {
            try (var query =
                    connection.prepareStatement("SELECT concat_ws(' ', code, reason, place) FROM security_event e"
                            + " LEFT JOIN professional p ON p.id = e.professional_id WHERE at >= ? AND " + more
                            + " ORDER BY seq")) {
                query.setTimestamp(1, java.sql.Timestamp.from(since));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
        });
        return found;
    }

    private static void soon(Instant since, String more, String... expected) throws InterruptedException {
        Instant end = Instant.now().plus(SOON);
        while (!lines(since, more).containsAll(List.of(expected))
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(lines(since, more)).contains(expected);
    }

    @Test
    void signing_in_is_there_before_the_first_page_and_leaving_soon_after() throws InterruptedException {
        Instant begun = Instant.now();
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        assertThat(lines(begun, "subject = 'sanne.jongerenwerk'")).contains("SIGNED_IN", "SESSION_STARTED");
        assertThat(sanne.get("/logboek/mijn-aanmeldingen").body()).contains("Aangemeld", "Aan het werk gegaan");

        sanne.post("/uitloggen");
        soon(begun, "subject = 'sanne.jongerenwerk'", "SESSION_ENDED LOGGED_OUT");
    }

    @Test
    void a_page_for_another_role_and_a_thing_of_somebody_else_are_there_by_the_pattern_of_the_page()
            throws InterruptedException {
        Instant begun = Instant.now();
        Visitor officer = SERVER.as("fg.gemeente");
        officer.get("/signalen/0192f0e0-0000-7000-8000-000000000000");
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        sanne.get("/signalen/0192f0e0-0000-7000-8000-000000000000");
        sanne.get("/bestaat-niet");

        soon(begun, "subject = 'fg.gemeente'", "PAGE_REFUSED ROLE GET /signalen/{id}");
        assertThat(officer.get("/aanmeldlogboek?soort=REFUSALS").body())
                .contains("Signalen: bekijken")
                .doesNotContain("GET /signalen");
        soon(begun, "subject = 'sanne.jongerenwerk'", "PAGE_REFUSED NOT_THERE_OR_NOT_YOURS GET /signalen/{id}");
        assertThat(lines(begun, "place LIKE '%0192f0e0%' OR place LIKE '%bestaat-niet%'"))
                .isEmpty();
    }

    @Test
    void a_form_without_its_token_is_there() throws InterruptedException {
        Instant begun = Instant.now();
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        sanne.forgetToken();
        sanne.submit("/signalen");

        soon(begun, "subject = 'sanne.jongerenwerk'", "FORM_REFUSED TOKEN");
    }

    @Test
    void attempts_under_names_that_are_no_account_are_counted_and_no_name_is_kept() throws InterruptedException {
        Instant begun = Instant.now();
        Visitor stranger = SERVER.visitor();
        stranger.get("/aanmelden");
        // each attempt costs a slow hash and a rest of the same length: more than the lines that may come of them is
        // enough
        for (int i = 0; i < 8; i++) {
            stranger.submit("/aanmelden", "naam", "verzonnen-naam-" + i, "wachtwoord", "x", "code", "0");
        }

        soon(begun, "e.organisation_id IS NULL", "SIGN_IN_FAILED WRONG");
        // a line of its own and a number for each minute, of which the first and the last are not whole
        long minutes = 2 + Duration.between(begun, Instant.now()).toMinutes();
        assertThat(lines(begun, "code = 'SIGN_IN_FAILED'")).hasSizeLessThanOrEqualTo((int) (2 * minutes));
        assertThat(lines(Instant.EPOCH, "e::text LIKE '%verzonnen%'")).isEmpty();
    }

    @Test
    void a_wrong_client_secret_and_a_token_of_nobody_are_there() throws Exception {
        Instant begun = Instant.now();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(SERVER.url() + "/oauth2/token"))
                            .header("Authorization", "Basic cGVyc3BlY3RpZWY6ZmFsc2U=")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                            .build(),
                    BodyHandlers.discarding());
            client.send(
                    HttpRequest.newBuilder(URI.create(SERVER.url() + "/access/v1/evaluation"))
                            .header("Authorization", "Bearer no.such.token")
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    BodyHandlers.discarding());
        }

        // one line a minute of a kind for a network: that of a test just before is theirs too
        soon(begun.minus(Duration.ofMinutes(1)), "true", "CLIENT_REFUSED WRONG_SECRET", "TOKEN_REFUSED");
    }

    @Test
    void a_request_of_an_unknown_client_or_for_another_address_is_there_without_its_words() throws Exception {
        Instant begun = Instant.now();
        String ours = "client_id=perspectief&redirect_uri=" + SERVER.url() + "/inloggen/antwoord";
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String asked : List.of(
                    ours.replace("client_id=perspectief", "client_id=verzonnen"),
                    ours.replace("/inloggen/antwoord", "/verzonnen"),
                    ours + "&code_challenge_method=plain&scope=openid")) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(
                                        SERVER.url() + "/oauth2/authorize?response_type=code&scope=openid&" + asked))
                                .build(),
                        BodyHandlers.discarding());
                assertThat(answer.statusCode()).isNotEqualTo(200);
            }
        }

        soon(
                begun,
                "e.organisation_id IS NULL",
                "SIGN_IN_REQUEST_REFUSED UNKNOWN_CLIENT",
                "SIGN_IN_REQUEST_REFUSED OTHER_ADDRESS",
                "SIGN_IN_REQUEST_REFUSED REQUEST");
        assertThat(lines(Instant.EPOCH, "e::text LIKE '%verzonnen%'")).isEmpty();
    }

    @Test
    void a_session_that_ended_by_itself_is_there_also_when_its_person_comes_back_first() throws InterruptedException {
        Instant begun = Instant.now();
        String subject = "nora.leerplicht";
        // those that other tests left: a person gets twenty lines a minute
        SERVER.superuser()
                .sql("DELETE FROM spring_session WHERE principal_name = ?")
                .param(subject)
                .update();
        Visitor idle = SERVER.as(subject);
        older(subject, "expiry_time");
        older(subject, "last_access_time");
        assertThat(idle.look("/").statusCode()).isNotEqualTo(200);
        SERVER.bean(org.springframework.scheduling.config.ScheduledTaskHolder.class).getScheduledTasks().stream()
                .filter(task -> task.toString().contains("SessionCleanup"))
                .forEach(task -> task.getTask().getRunnable().run());
        soon(begun, "subject = '" + subject + "'", "SESSION_ENDED IDLE");

        Visitor busy = SERVER.as(subject);
        older(subject, "creation_time");
        assertThat(busy.look("/").statusCode()).isNotEqualTo(200);
        soon(begun, "subject = '" + subject + "'", "SESSION_ENDED LONGEST");
    }

    /** As if it began, or was used, half a day ago. */
    private static void older(String subject, String moment) {
        SERVER.superuser()
                .sql("UPDATE spring_session SET " + moment + " = " + moment
                        + " - 43200000 WHERE principal_name = :subject")
                .param("subject", subject)
                .update();
    }

    @Test
    void days_that_cannot_be_are_called_wrong_and_each_role_reads_whose_lines_these_are() {
        Visitor officer = SERVER.as("fg.gemeente");
        for (String page : List.of("/logboek", "/logboek/verwerkingen", "/aanmeldlogboek")) {
            for (String day : List.of("onzin", "%2B999999999-12-31")) {
                assertThat(officer.get(page + "?van=" + day).body())
                        .as(page + " " + day)
                        .contains("Een van deze dagen bestaat niet");
            }
            assertThat(officer.get(page + "?van=2026-11-20&tot=2026-11-01").body())
                    .contains("De eerste dag is later dan de laatste");
            assertThat(officer.get(page + "?van=2026-11-20&tot=2026-11-20").body())
                    .doesNotContain("fout-dagen");
        }
        assertThat(SERVER.as("ilse.gemeente").get("/logboek").body())
                .contains("Omdat je procesregisseur bent")
                .doesNotContain("alleen je eigen regels");
        assertThat(SERVER.as("sanne.jongerenwerk").get("/logboek").body()).contains("alleen je eigen regels");
    }

    @Test
    void the_officer_reads_of_colleagues_and_of_nobody_else_and_reading_is_in_the_trail() {
        SERVER.as("sanne.jongerenwerk");
        SERVER.as("ilse.gemeente");
        Visitor officer = SERVER.as("fg.gemeente");

        assertThat(officer.get("/aanmeldlogboek").body())
                .contains("Ilse Voorbeeld", "Bij geen organisatie")
                .doesNotContain("Sanne Voorbeeld");
        assertThat(officer.get("/aanmeldlogboek?soort=CHANGES").body()).doesNotContain(">Aangemeld<");
        assertThat(officer.get("/aanmeldlogboek?tot=2020-01-01").body()).contains("In deze dagen is niets gebeurd");
        assertThat(officer.get("/logboek").body()).contains("Aanmeldlogboek bekeken");
        assertThat(SERVER.as("sanne.jongerenwerk").get("/aanmeldlogboek").statusCode())
                .isEqualTo(404);
    }
}

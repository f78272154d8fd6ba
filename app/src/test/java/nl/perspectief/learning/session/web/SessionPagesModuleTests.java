package nl.perspectief.learning.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import nl.perspectief.identity.TestServer;
import nl.perspectief.learning.session.TeamSession;
import nl.perspectief.learning.session.TeamSessions;
import nl.perspectief.shared.web.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** A session as somebody without an account finds, shows and prints it. */
class SessionPagesModuleTests {
    private static final TestServer SERVER = TestServer.demo();

    private static List<TeamSession> all(Language language) {
        return SERVER.bean(TeamSessions.class).all(language);
    }

    private static String get(String path) {
        HttpResponse<String> answer = SERVER.visitor().look(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        return answer.body();
    }

    private static String words(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static PDDocument paper(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(SERVER.url() + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
            return Loader.loadPDF(answer.body());
        }
    }

    @Test
    void every_session_is_found_with_its_minutes_its_cards_and_what_to_do_with_a_real_case() {
        assertThat(get("/leren")).contains("href=\"/leren/teamsessie\"");
        for (Language language : Language.values()) {
            String home = get("/leren/teamsessie?taal=" + language.tag());
            for (TeamSession session : all(language)) {
                assertThat(words(home)).contains(session.title(), session.summary());
                String page = get("/leren/teamsessie/" + session.slug() + "?taal=" + language.tag());
                session.script().forEach(part -> assertThat(words(page)).contains(part.title()));
                assertThat(page)
                        .contains("id=\"bij-NAMES\"", "id=\"bij-REAL\"", "id=\"bij-AFTER\"", "href=\"tel:112\"");
                session.cards()
                        .forEach(card -> assertThat(page)
                                .contains("/wegwijzer/" + card + "?taal=", "/wegwijzer/papier/kaarten?kaart=" + card));
            }
        }
        assertThat(SERVER.visitor().look("/leren/teamsessie/bestaat-niet").statusCode())
                .isEqualTo(404);
    }

    @Test
    void slides_are_walked_by_links_from_the_first_to_the_last_and_back() {
        TeamSession session = all(Language.NL).getFirst();
        String page = get("/leren/teamsessie/" + session.slug() + "/dias");
        int last = session.slides().size();
        for (int number = 1; number <= last; number++) {
            assertThat(page).contains("id=\"dia-" + number + "\"");
        }
        assertThat(Pattern.compile("href=\"#dia-(\\d+)\"").matcher(page).results())
                .as("to the first, and each but the last on and each but the first back")
                .hasSize(1 + 2 * (last - 1));
        assertThat(page).doesNotContain("href=\"#dia-" + (last + 1) + "\"", "href=\"#dia-0\"");
    }

    @Test
    void papers_are_tagged_and_have_a_slide_a_page() throws Exception {
        for (Language language : Language.values()) {
            for (TeamSession session : all(language)) {
                String path = "/leren/teamsessie/" + session.slug() + "/papier/";
                String asked = "?taal=" + language.tag();
                try (PDDocument slides = paper(path + "dias" + asked)) {
                    assertThat(slides.getNumberOfPages())
                            .isEqualTo(1 + session.slides().size());
                    assertThat(slides.getDocumentCatalog().getMarkInfo().isMarked())
                            .isTrue();
                }
                try (PDDocument sheet = paper(path + "draaiboek" + asked)) {
                    assertThat(sheet.getDocumentCatalog().getLanguage()).startsWith(language.tag());
                    assertThat(new PDFTextStripper().getText(sheet).replaceAll("\\s+", " "))
                            .contains(session.script().getLast().title());
                }
                try (PDDocument form = paper(path + "formulier" + asked)) {
                    assertThat(form.getNumberOfPages()).isOne();
                }
            }
        }
        assertThat(SERVER.visitor()
                        .look("/leren/teamsessie/" + all(Language.NL).getFirst().slug() + "/papier/iets")
                        .statusCode())
                .isEqualTo(404);
    }
}

package nl.perspectief.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.learning.Choice;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Exercises;
import nl.perspectief.learning.Walk;
import nl.perspectief.shared.web.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** The paper that says that somebody played a story: with their name, without how it went, and kept nowhere. */
class CertificateModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final Exercise STORY =
            SERVER.bean(Exercises.class).all(Language.NL).getFirst();
    private static final String SLUG = "/leren/" + STORY.slug();
    private static final String ENDED = Walk.to(STORY, Choice.END).orElseThrow().written();
    private static final String BEFORE = "voor-anders=NOT&voor-praten=VERY";

    private static HttpResponse<byte[]> certificate(String query, String name) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(SERVER.url() + SLUG + "/klaar?" + query))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "naam=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    @Test
    void the_certificate_has_the_name_and_the_story_and_nothing_of_how_it_went() throws Exception {
        String query = "weg=" + ENDED + "&" + BEFORE + "&na-anders=SURE";
        for (Language language : Language.values()) {
            HttpResponse<byte[]> answer = certificate(query + "&taal=" + language.tag(), "Zoë Ünal-Müller");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("set-cookie")).isEmpty();
            assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                    .contains("leren-" + STORY.slug() + ".pdf")
                    .doesNotContain("nal");
            try (PDDocument pdf = Loader.loadPDF(answer.body())) {
                Exercise story = SERVER.bean(Exercises.class)
                        .find(language, STORY.slug())
                        .orElseThrow();
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains(
                                "Zoë Ünal-Müller", story.title(), "Lichtendal", language == Language.NL ? " 20" : "20")
                        .contains(language == Language.NL ? "Bewijs van deelname" : "Certificate of participation")
                        .doesNotContain("zeker", "Helemaal", "Not at all", "{");
                tagged(pdf, language);
            }
        }
    }

    private static void tagged(PDDocument pdf, Language language) throws IOException {
        var catalog = pdf.getDocumentCatalog();
        assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).startsWith(language.tag());
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(pdf.getDocumentInformation().getTitle()).contains(": ");
        for (PDPage page : pdf.getPages()) {
            for (var font : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void a_name_that_cannot_be_printed_is_said_beside_the_field_and_nothing_is_lost() throws Exception {
        String query = "weg=" + ENDED + "&" + BEFORE;
        for (String name :
                List.of("", "   ", "<script>alert(1)</script>", "山田", "Іван Жук", "Nguyễn", "a".repeat(81), "Jan 😀")) {
            HttpResponse<byte[]> answer = certificate(query, name);
            String page = new String(answer.body(), StandardCharsets.UTF_8);
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            assertThat(page)
                    .as(name)
                    .contains("id=\"fout-naam\"", "aria-invalid=\"true\"", "voor-praten=VERY")
                    .doesNotContain("<script>alert");
            if (!name.isBlank()) {
                assertThat(HtmlUtils.htmlUnescape(page)).contains("value=\"" + name.strip() + "\"");
            }
        }
        assertThat(certificate(query, "Jan\u0001 \u202ede Boer").statusCode()).isIn(200, 422);
        assertThat(certificate("weg=", "Jan").statusCode()).isEqualTo(404);
        assertThat(certificate("weg=7.7", "Jan").statusCode()).isEqualTo(404);
    }

    @Test
    void who_is_signed_in_gets_it_too_and_a_name_is_in_no_address() {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        String page = sanne.get(SLUG + "/klaar?weg=" + ENDED).body();
        assertThat(page).contains("_csrf", "method=\"post\"").doesNotContain("name=\"naam\" value=\"Sanne");
        HttpResponse<String> paper = sanne.submit(SLUG + "/klaar?weg=" + ENDED, "naam", "Sanne");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(paper.uri().toString()).doesNotContain("Sanne");
        assertThat(sanne.get("/").body()).contains("href=\"/leren\"");
    }
}

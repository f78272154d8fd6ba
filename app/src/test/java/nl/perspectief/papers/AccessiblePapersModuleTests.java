package nl.perspectief.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.render.CovenantPdf;
import nl.perspectief.covenant.render.Pdf;
import nl.perspectief.guide.CardKind;
import nl.perspectief.guide.Setting;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.learning.Choice;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Exercises;
import nl.perspectief.learning.Walk;
import nl.perspectief.learning.session.TeamSessions;
import nl.perspectief.letters.AgeGroup;
import nl.perspectief.letters.Letter;
import nl.perspectief.letters.LetterAsked;
import nl.perspectief.letters.LetterKind;
import nl.perspectief.letters.LetterLanguage;
import nl.perspectief.letters.LetterReader;
import nl.perspectief.letters.LetterTexts;
import nl.perspectief.register.Covenants;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Texts;
import org.junit.jupiter.api.Test;

/** Every kind of paper that is made here can be read by who hears or feels it: judged by veraPDF, in each language it has. */
class AccessiblePapersModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final List<String> judged = new ArrayList<>();

    private void judge(String name, byte[] pdf) {
        AccessibleForAll.judge(name, pdf);
        judged.add(name);
    }

    private void at(String path) {
        judge(path, SERVER.as("sanne.jongerenwerk").file(path).body());
    }

    @Test
    void cards_and_posters() {
        for (String language : List.of("nl", "en")) {
            for (CardKind kind : CardKind.values()) {
                at("/wegwijzer/papier/kaarten?soort=" + kind + "&taal=" + language);
            }
            for (Setting setting : Setting.values()) {
                at("/wegwijzer/papier/poster?plek=" + setting + "&taal=" + language);
            }
        }
        assertThat(judged).hasSize(2 * (CardKind.values().length + Setting.values().length));
    }

    @Test
    void letters_of_each_kind_and_in_each_language_that_has_a_paper() {
        for (LetterKind kind : LetterKind.values()) {
            letter(new LetterAsked(kind, LetterReader.PARENT, AgeGroup.FROM_12, LetterLanguage.NL));
        }
        for (LetterLanguage language : LetterLanguage.values()) {
            if (language.inPdf()) {
                for (AgeGroup group : AgeGroup.values()) {
                    letter(new LetterAsked(LetterKind.DECISION, LetterReader.YOUTH, group, language));
                }
            }
        }
        assertThat(judged).hasSizeGreaterThanOrEqualTo(LetterKind.values().length + 3 * 5);
    }

    private void letter(LetterAsked asked) {
        Letter letter = LetterTexts.write(
                asked,
                "Jayden",
                new LetterTexts.Sender("Sanne Voorbeeld", "Jongerenwerk Lichtendal", "000 555 01 01"),
                DAY,
                asked.kind().answers() ? new LetterTexts.Answer("Wij keken alles na.", DAY.plusWeeks(6)) : null);
        StringOutput page = new StringOutput();
        SERVER.bean(TemplateEngine.class)
                .render(
                        "letters/paper.jte",
                        Map.of(
                                "letter",
                                letter,
                                "speech",
                                SERVER.bean(Texts.class).speech(Language.NL)),
                        page);
        judge(asked.toString(), Pdf.of(page.toString()));
    }

    @Test
    void papers_of_learning() throws IOException, InterruptedException {
        for (Language language : Language.values()) {
            Exercise story = SERVER.bean(Exercises.class).all(language).getFirst();
            String way = Walk.to(story, Choice.END).orElseThrow().written();
            judge("certificate " + language, certificate(story, way, language));
            SERVER.bean(TeamSessions.class).all(language).forEach(session -> {
                for (String part : List.of("draaiboek", "dias", "formulier")) {
                    at("/leren/teamsessie/" + session.slug() + "/papier/" + part + "?taal=" + language.tag());
                }
            });
        }
        Visitor lotte = SERVER.as("lotte.maatschappelijkwerk");
        lotte.get("/leren/mijn");
        lotte.post(
                "/leren/mijn/bewaren",
                "verhaal",
                SERVER.bean(Exercises.class).all(Language.NL).getFirst().slug());
        judge("what was followed", lotte.file("/leren/mijn/pdf").body());
    }

    private static byte[] certificate(Exercise story, String way, Language language)
            throws IOException, InterruptedException {
        URI address =
                URI.create(SERVER.url() + "/leren/" + story.slug() + "/klaar?weg=" + way + "&taal=" + language.tag());
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("naam=Zo%C3%AB+Verzonnen"))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        }
    }

    @Test
    void the_covenants() {
        SERVER.bean(Covenants.class)
                .on(DutchDays.of(SERVER.bean(Clock.class).instant()))
                .forEach(covenant -> judge(covenant.id(), CovenantPdf.of(covenant)));
        assertThat(judged).isNotEmpty();
    }

    @Test
    void a_paper_without_a_language_is_seen() {
        byte[] silent =
                Pdf.of("<html><head><title>Zonder taal</title></head><body><h1>Kop</h1><p>Tekst.</p></body></html>");
        assertThatThrownBy(() -> AccessibleForAll.judge("silent", silent)).isInstanceOf(AssertionError.class);
    }
}

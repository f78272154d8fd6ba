package nl.perspectief.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Letters about a signal: chosen, read and printed by its own organisation, noted in the log, and sent to nobody. */
class LettersModuleTests {
    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final String name = Chain.freshName();
    private final String signal = Chain.recorded(sanne, name);

    private String letter(String choices) {
        HttpResponse<String> page = sanne.get(signal + "/brief/lezen?" + choices);
        assertThat(page.statusCode()).as(choices).isEqualTo(200);
        return page.body();
    }

    private long made() {
        return Chain.SERVER
                .superuser()
                .sql("SELECT count(*) FROM trail_line WHERE object_id = ?::uuid AND action = 'EXPORTED'")
                .param(UUID.fromString(signal.substring("/signalen/".length())))
                .query(Long.class)
                .single();
    }

    @Test
    void a_letter_is_chosen_and_fits_reader_and_age() {
        assertThat(sanne.get(signal).body()).contains(signal + "/brief");
        assertThat(sanne.get(signal + "/brief").body())
                .contains("12 tot en met 15 jaar", "Türkçe (concept)", "Perspectief verstuurt niets")
                .doesNotContain("name=\"leeftijdsgroep\"");
        assertThat(letter("lezer=YOUTH&brieftaal=NL"))
                .contains("Beste " + name, "Jij en je ouders of verzorgers beslissen samen mee.", "/brief/pdf?")
                .doesNotContain("Concept:", "drie telefoons");
        assertThat(letter("lezer=PARENT&brieftaal=NL")).contains(name + " is 12 tot en met 15 jaar.");
        HttpResponse<String> nothing = sanne.get(signal + "/brief/lezen?brieftaal=XX");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Kies voor wie de brief is.", "Kies een taal.");
    }

    @Test
    void a_draft_says_so_and_arabic_goes_from_right_to_left() {
        for (String draft : new String[] {"EN", "AR", "TR", "PL", "PAP", "UK"}) {
            assertThat(letter("lezer=PARENT&brieftaal=" + draft))
                    .contains("Concept: laat een moedertaalspreker dit nakijken.");
        }
        assertThat(letter("lezer=YOUTH&brieftaal=AR"))
                .contains("lang=\"ar\" dir=\"rtl\"", "مرحبًا " + name, "Druk deze pagina af.")
                .doesNotContain("/brief/pdf?");
        assertThat(sanne.get(signal + "/brief/pdf?lezer=YOUTH&brieftaal=AR").statusCode())
                .isEqualTo(404);
    }

    @Test
    void each_language_with_a_pdf_has_all_its_letters_in_it() throws IOException {
        for (LetterLanguage language : LetterLanguage.values()) {
            if (language.inPdf()) {
                HttpResponse<byte[]> paper = sanne.file(signal + "/brief/pdf?lezer=YOUTH&brieftaal=" + language.name());
                assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
                        .contains("brief.pdf")
                        .doesNotContain(name);
                try (PDDocument pdf = Loader.loadPDF(paper.body())) {
                    String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                    assertThat(text).contains(name).doesNotContain("#");
                    LetterTexts.in(language).forEach((key, sentence) -> {
                        if (key.equals("not.YOUTH") || key.equals("long.SIGNAL") || key.equals("consent")) {
                            assertThat(text).as(language + " " + key).contains(sentence.toString());
                        }
                    });
                    assertThat(text.contains("Concept:")).isEqualTo(language.draft());
                }
            }
        }
    }

    @Test
    void making_one_is_noted_without_its_words_and_looking_at_the_choice_is_not() {
        sanne.get(signal + "/brief");
        sanne.get(signal + "/brief/lezen");
        assertThat(made()).isZero();
        letter("lezer=YOUTH&brieftaal=NL");
        assertThat(made()).isOne();
        sanne.get(signal + "/brief/pdf?lezer=YOUTH&brieftaal=NL");
        assertThat(made()).isEqualTo(2);
        assertThat(sanne.get("/logboek").body())
                .contains("meegenomen als bestand")
                .doesNotContain(name);
    }

    @Test
    void nobody_else_makes_one_and_without_a_name_there_is_none() {
        for (String other : new String[] {"mark.politie", "ilse.gemeente"}) {
            assertThat(Chain.SERVER
                            .as(other)
                            .get(signal + "/brief/lezen?lezer=YOUTH&brieftaal=NL")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(Chain.SERVER.as("daan.jongerenwerk").get(signal + "/brief").statusCode())
                .isEqualTo(200);
    }
}

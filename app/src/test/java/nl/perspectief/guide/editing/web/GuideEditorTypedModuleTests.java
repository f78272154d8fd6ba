package nl.perspectief.guide.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.editing.CardPair;
import nl.perspectief.guide.editing.GuideEditing;
import nl.perspectief.guide.editing.LineDifference;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import nl.perspectief.warning.web.NamelessForm;
import org.junit.jupiter.api.Test;

/** What editors type and the guide may not say, or says otherwise than was meant: it is told beside the field, and nothing is lost. */
class GuideEditorTypedModuleTests extends GuideEditors {

    @Test
    void what_the_files_may_not_say_no_editor_says_and_what_was_typed_stays() {
        wrong("kaart-zien-NL", "- Iets. [XYZ G]", "De bron XYZ staat niet op de lijst");
        wrong("kaart-zien-NL", "- Iets zonder bron.", "Deze regel zegt niet waar hij op rust: ‘Iets zonder bron.’");
        wrong("kaart-zien-NL", "- Een jongen met een migratieachtergrond. [KP G]", "nooit een teken");
        wrong("kaart-doen-NL", "- Bij drie of meer signalen: bel. [KP G]", "Tekens tellen we nooit op");
        wrong("kaart-doen-NL", "- Bel 0800-2000. [KP G]", "staat op de lijst van contacten");
        wrong("kaart-doen-NL", "- Bel {contact:nergens}. [KP G]", "geen contact met het korte woord nergens");
        wrong("kaart-doen-NL", "- Bel {iemand}. [KP G]", "accolades alleen voor een contact");
        wrong("kaart-doen-NL", "- Bel Jan op 06-12345678. [KP G]", "Laat dit weg: ‘06-12345678’");
        wrong("kaart-niet-NL", "- Zijn nummer is 111222333. [KP G]", "burgerservicenummer");
        wrong("kaart-anders-NL", "- Een ding. [M]", "ten minste 2 dingen");
        wrong("kaart-doen-EN", "- One. [KP G]\n- Two. [KP G]", "Regels in het Nederlands: 1, in het Engels: 2");
        wrong("kaart-zien-EN", "- A line about this. [M]", "rust in het Engels op iets anders");
        wrong("kaart-woorden-NL", "een; twee", "ten minste 5 zoekwoorden");
        wrong("kaart-bewijs", "R", "Geen regel van de kaart heeft deze grond");
        wrong("kaart-ook", "bestaat-niet", "geen andere kaart met de korte naam bestaat-niet");
        wrong("kaart-geschreven", today.plusDays(1).toString(), "Kies een dag die al geweest is");
        wrong("kaart-herlezen", today.toString(), "Kies een dag na vandaag");
        wrong("kaart", "zoeken", "al van een pagina");
        wrong("kaart", "adhd", "al van een pagina");
        wrong("kaart", "Met Hoofdletter", "alleen kleine letters");
        wrong("waarom", "", "Schrijf op waarom");
        wrong("kaart-titel-NL", "Vraag het aan Kees Jansen", "Kees Jansen");
    }

    private void wrong(String field, String typed, String says) {
        HttpResponse<String> answer = create(field, typed);
        assertThat(answer.statusCode()).as(field + ": " + typed).isEqualTo(422);
        assertThat(answer.body()).as(field + ": " + typed).contains(says, "Een zin over zeker.");
        if (!field.equals("kaart-bewijs")) {
            assertThat(answer.body()).as("kept of " + field).contains(typed);
        }
    }

    @Test
    void an_empty_english_side_is_asked_for_field_by_field() {
        List<String> none = new ArrayList<>();
        for (String part : List.of("titel", "samenvatting", "woorden", "zien", "anders", "zeker", "doen", "niet")) {
            none.addAll(List.of("kaart-" + part + "-EN", ""));
        }
        HttpResponse<String> answer = create(none.toArray(String[]::new));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Vul de Engelse titel in.",
                        "Vul de Engelse samenvatting in.",
                        "Vul Engelse zoekwoorden in.",
                        "Vul ‘Wat je ziet’ in het Engels in.",
                        "Vul ‘Wat je niet doet’ in het Engels in.")
                .doesNotContain("Vul de Nederlandse titel in.");
        assertThat(create("kaart", "").body())
                .contains("Vul een korte naam in.")
                .doesNotContain("al van een pagina");
    }

    @Test
    void all_lines_that_are_wrong_are_told_at_once_and_so_is_how_many_there_are_in_english() {
        HttpResponse<String> answer = create(
                "kaart-zien-NL", "- Een. \n- Twee. [KP G]\n- Drie.", "kaart-zien-EN", "- One. [KP G]\n- Two. [KP G]");
        assertThat(answer.body())
                .contains(
                        "Deze regels zeggen niet waar ze op rusten: ‘Een.’, ‘Drie.’",
                        "Regels in het Nederlands: 3, in het Engels: 2");
    }

    @Test
    void a_script_in_a_text_is_shown_and_never_run_and_a_line_in_a_title_starts_no_head() {
        String script = "- <script>alert(1)</script> en <b>vet</b>. [KP G]";
        assertThat(create("kaart-zien-NL", script, "kaart-titel-NL", "Titel " + word + "\nreviewer: de burgemeester")
                        .statusCode())
                .isEqualTo(302);
        assertThat(ilse.get(card()).body())
                .doesNotContain("<script>alert", "<b>vet")
                .contains("&lt;script&gt;alert(1)");
        assertThat(answer(ilse, "AGREED", "").statusCode()).isEqualTo(302);
        String read = SERVER.visitor().get("/wegwijzer/" + slug).body();
        assertThat(read)
                .doesNotContain("<script>alert", "<b>vet")
                .contains(
                        "&lt;script&gt;alert(1)",
                        "Titel " + word + " reviewer: de burgemeester",
                        "Nog niet naast de bronnen");
        assertThat(SERVER.bean(GuideContents.class)
                        .card(Language.NL, slug)
                        .orElseThrow()
                        .reviewer())
                .isNull();
    }

    @Test
    void the_card_is_seen_as_it_will_look_before_anything_is_kept() {
        pieter.get(HOME + "/nieuw");
        String longest = "woord ".repeat(26).strip() + ".";
        HttpResponse<String> seen = pieter.submit(
                HOME + "/nieuw",
                fields(
                        "doen",
                        "bekijken",
                        "waarom",
                        "",
                        "kaart-doen-NL",
                        "- Bel {contact:112}. " + longest + " [KP G]"));
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains(
                        "Er is nog niets bewaard",
                        "href=\"tel:112\"",
                        "langer dan 25 woorden",
                        "ps-guide-card",
                        "id=\"en-doen\">Do</h2>",
                        "value=\"Een " + word + " op straat\"");
        assertThat(pieter.get(card()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_name_that_is_none_is_said_to_be_none_once() {
        HttpResponse<String> asked = create("kaart-zien-NL", "- Iets van Stichting Blauwe Merel. [KP G]");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("geen-naam-ook");
        Matcher shown = Pattern.compile("name=\"bekeken\" value=\"([^\"]+)\"").matcher(asked.body());
        List<String> fields =
                new ArrayList<>(List.of(fields("kaart-zien-NL", "- Iets van Stichting Blauwe Merel. [KP G]")));
        while (shown.find()) {
            fields.addAll(List.of("bekeken", shown.group(1)));
        }
        fields.addAll(List.of("geen-naam-ook", "ja"));
        assertThat(pieter.submit(HOME + "/nieuw", fields.toArray(String[]::new)).statusCode())
                .isEqualTo(302);
        assertThat(change(
                                ilse,
                                "kaart-zien-NL",
                                "- Iets van Stichting Blauwe Merel. [KP G]",
                                "kaart-samenvatting-NL",
                                "Dit is een andere proef.")
                        .statusCode())
                .as("it stands on the card already")
                .isEqualTo(302);
    }

    /** So that an editor who changes one line is held up by that line alone. */
    @Test
    void every_card_that_came_can_be_proposed_as_it_is() {
        GuideEditing editing = SERVER.bean(GuideEditing.class);
        CardLines lines = SERVER.bean(CardPreview.class).lines();
        SERVER.bean(GuideContents.class).cards(Language.NL).forEach(card -> {
            CardPair cards = editing.inForce(card.slug()).orElseThrow();
            Form form = CardFields.filled(cards, today);
            NamelessForm typed = CardWords.typed(form, Optional.of(cards), today);
            Optional<CardPair> read =
                    new CardForm(form, lines, Optional.of(cards), today).read(card.slug(), card.code());
            CardWords.look(typed, false, today);
            assertThat(form.mistakes()).as(card.slug()).isEmpty();
            for (Language language : Language.values()) {
                assertThat(LineDifference.changed(
                                cards.text(language), read.orElseThrow().text(language)))
                        .as(card.slug())
                        .allMatch(line -> line.text().matches("(written|reviewer|review-before): .*"));
            }
        });
    }
}

package nl.perspectief.guide.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.perspectief.guide.editing.CardHistory;
import nl.perspectief.guide.editing.GuideEditing;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;

/** A card from the form of one editor, over the agreement of another, to what everybody reads; and back. */
class GuideEditorModuleTests extends GuideEditors {
    @Test
    void a_card_is_read_found_and_kept_offline_once_another_agreed() {
        String before = SERVER.visitor().get("/wegwijzer/offline.js").body();
        assertThat(create().statusCode()).isEqualTo(302);
        assertThat(status("/wegwijzer/" + slug)).as("not agreed").isEqualTo(404);
        assertThat(ilse.get(card()).body())
                .contains("Voorstel van Pieter", "Dit missen wij hier.", "Ga je akkoord met deze versie?", word);
        assertThat(answer(ilse, "AGREED", "").statusCode()).isEqualTo(302);
        Visitor nobody = SERVER.visitor();
        HttpResponse<String> read = nobody.get("/wegwijzer/" + slug);
        assertThat(read.body())
                .contains("Een " + word + " op straat", "Een zin over doen.")
                .doesNotContain("Pieter", "Ilse", "Dit missen wij hier");
        assertThat(read.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(nobody.get("/wegwijzer/" + slug + "?taal=en").body()).contains("A " + word + " in the street");
        assertThat(nobody.get("/wegwijzer/zoeken?q=" + word).body()).contains("/wegwijzer/" + slug);
        assertThat(nobody.get("/wegwijzer/alles").body()).contains(word);
        assertThat(nobody.get("/wegwijzer/offline.js").body()).isNotEqualTo(before);
        assertThat(nobody.get("/wegwijzer/bronnen?kaart=" + slug).body()).contains("Een zin over doen.");
        assertThat(nobody.get("/wegwijzer/papier/kaarten?kaart=" + slug).statusCode())
                .isEqualTo(200);
        assertThat(pieter.get(HOME + "?toon=CHANGED&zoek=" + slug).body())
                .contains(slug, "Gewijzigd door Pieter", "na akkoord van Ilse");
    }

    @Test
    void a_changed_card_is_found_by_its_new_words_at_once_and_by_the_old_ones_no_more() {
        agreed();
        Visitor nobody = SERVER.visitor();
        assertThat(nobody.get("/wegwijzer/zoeken?q=" + word).body()).contains(slug);
        String other = "kwabbelmuts";
        assertThat(change(
                                ilse,
                                "kaart-titel-NL",
                                "Een " + other,
                                "kaart-woorden-NL",
                                other + "; een; twee; drie; vier",
                                "waarom",
                                "Beter woord.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(nobody.get("/wegwijzer/" + slug).body()).as("as it was").contains("Een " + word);
        assertThat(answer(pieter, "AGREED", "").statusCode()).isEqualTo(302);
        assertThat(nobody.get("/wegwijzer/" + slug).body()).contains("Een " + other);
        assertThat(nobody.get("/wegwijzer/zoeken?q=" + other).body()).contains("/wegwijzer/" + slug);
        assertThat(nobody.get("/wegwijzer/zoeken?q=" + word).body()).doesNotContain("/wegwijzer/" + slug);
        String difference =
                pieter.get(HOME + "/verschil?kaart=" + slug + "&van=1&tot=2").body();
        assertThat(difference)
                .contains(
                        "<del><strong lang=\"nl\">Titel:</strong> Een " + word + " op straat</del>",
                        "Titel:</strong> Een " + other + "</ins>")
                .doesNotContain("kind: sign", "## ", "searched", "<li class=\"ps-muted\">---")
                .contains("<li class=\"ps-muted\"><strong lang=\"nl\">Zoekwoord:</strong> een</li>");
        assertThat(ilse.get(HOME + "/terug?kaart=" + slug + "&nummer=1").body()).contains("Een " + word);
        assertThat(ilse.submit(HOME + "/terug", "kaart", slug, "nummer", "1", "waarom", "")
                        .statusCode())
                .as("without a reason")
                .isEqualTo(422);
        ilse.get(HOME + "/terug?kaart=" + slug + "&nummer=1");
        assertThat(ilse.submit(HOME + "/terug", "kaart", slug, "nummer", "1", "waarom", "Toch het eerste.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(answer(pieter, "AGREED", "").statusCode()).isEqualTo(302);
        assertThat(nobody.get("/wegwijzer/" + slug).body()).contains("Een " + word);
        assertThat(pieter.get(card()).body())
                .contains("Versie 3", "Zet versie 1 terug.", "eerder te lezen", "Toch het eerste.");
    }

    @Test
    void who_proposed_does_not_agree_and_another_does_not_take_it_back() {
        assertThat(create().statusCode()).isEqualTo(302);
        assertThat(pieter.get(card()).body()).contains("Dit is jouw voorstel.").doesNotContain("Ga je akkoord met");
        HttpResponse<String> own = answer(pieter, "AGREED", "");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("Over je eigen voorstel gaat een ander.");
        assertThat(answer(ilse, "WITHDRAWN", "").statusCode()).isEqualTo(422);
        assertThat(status("/wegwijzer/" + slug)).isEqualTo(404);
        HttpResponse<String> silent = answer(ilse, "REFUSED", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Schrijf op wat er anders moet.");
        assertThat(answer(ilse, "REFUSED", "De bron klopt niet.").statusCode()).isEqualTo(302);
        assertThat(pieter.get(card()).body()).contains("De bron klopt niet.", "niet akkoord");
        assertThat(status("/wegwijzer/" + slug)).isEqualTo(404);
        assertThat(pieter.get(HOME + "?zoek=" + slug).body()).contains(card(), "nieuw, nog niet te lezen");
        assertThat(change(pieter, "waarom", "Nu met een andere bron.").statusCode())
                .as("who was refused goes on from there")
                .isEqualTo(302);
        assertThat(answer(ilse, "AGREED", "").statusCode()).isEqualTo(302);
        assertThat(status("/wegwijzer/" + slug)).isEqualTo(200);
    }

    @Test
    void of_two_who_write_at_once_the_second_sees_the_first_and_loses_nothing() {
        agreed();
        pieter.get(HOME + "/wijzigen?kaart=" + slug);
        assertThat(change(ilse, "kaart-samenvatting-NL", "Ilse was eerst.").statusCode())
                .isEqualTo(302);
        HttpResponse<String> second = pieter.submit(
                HOME + "/wijzigen", fields("kaart-samenvatting-NL", "Pieter schreef dit.", "waarom", "Mijn reden."));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Ilse was eerst.", "Pieter schreef dit.", "Mijn reden.", "ps-compare-both");
        HttpResponse<String> again = pieter.submit(
                HOME + "/wijzigen", fields("kaart-samenvatting-NL", "Samen schreven wij dit.", "waarom", "Samen."));
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(ilse.get(card()).body()).contains("ingehaald door een volgend voorstel", "Samen schreven wij dit.");
    }

    /** Nobody's proposal disappears unasked, and what became of it is told until it was read. */
    @Test
    void a_proposal_that_waits_is_named_can_be_gone_on_with_and_what_became_of_it_is_told() {
        agreed();
        assertThat(change(pieter, "kaart-samenvatting-NL", "Een eerste versie.", "waarom", "Mijn reden."))
                .returns(302, HttpResponse::statusCode);
        Visitor karim = SERVER.as("karim.gemeente");
        String edit = HOME + "/wijzigen?kaart=" + slug;
        assertThat(karim.get(edit).body())
                .contains(
                        "Er wacht al een voorstel van Pieter",
                        "Mijn reden.",
                        "vervalt dat voorstel",
                        "Dit is een proef.")
                .contains("Begin met dat voorstel", "Kaart wijzigen: Een " + word)
                .doesNotContain("Een eerste versie.</textarea>");
        assertThat(karim.get(edit + "&vanaf=PROPOSAL").body()).contains("Een eerste versie.</textarea>");
        assertThat(change(karim, "kaart-samenvatting-NL", "Een tweede versie.", "vanaf", "IN_FORCE"))
                .returns(302, HttpResponse::statusCode);
        assertThat(pieter.get("/").body()).contains("Een ander voorstel kwam in de plaats van jouw voorstel", card());
        assertThat(answer(ilse, "REFUSED", "De bron klopt niet.")).returns(302, HttpResponse::statusCode);
        assertThat(karim.get("/").body()).contains("Lees waarom je voorstel voor de kaart", card());
        assertThat(karim.get(card()).body()).contains("De bron klopt niet.");
        pieter.get(card());
        assertThat(karim.get("/").body() + pieter.get("/").body()).doesNotContain(card());
    }

    @Test
    void what_changes_nothing_is_no_proposal() {
        agreed();
        HttpResponse<String> same =
                change(ilse, "kaart-geschreven", today.minusDays(1).toString(), "waarom", "Zomaar.");
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("Er verandert niets", "Zomaar.");
        assertThat(ilse.get(card()).body()).doesNotContain("/wegwijzer/beheer/terug?kaart=" + slug + "&amp;nummer=1");
        ilse.get(HOME + "/terug?kaart=" + slug + "&nummer=1");
        assertThat(ilse.submit(HOME + "/terug", "kaart", slug, "nummer", "1", "waarom", "Zomaar.")
                        .body())
                .contains("Er verandert niets");
        for (String page : List.of("/wijzigen", "/kaart", "/terug", "/verschil")) {
            assertThat(ilse.get(HOME + page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void where_another_decided_and_nothing_can_be_sent_the_page_says_so() {
        assertThat(create().statusCode()).isEqualTo(302);
        Visitor karim = SERVER.as("karim.gemeente");
        karim.get(card());
        assertThat(answer(ilse, "REFUSED", "De bron klopt niet.")).returns(302, HttpResponse::statusCode);
        HttpResponse<String> late =
                karim.submit(HOME + "/antwoord", "kaart", slug, "kaart-oordeel", "AGREED", "toelichting", "");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("hier valt niets meer te versturen", "De bron klopt niet.")
                .doesNotContain("verstuur het dan opnieuw", "ps-compare-both");
    }

    @Test
    void who_agrees_to_what_was_passed_meanwhile_sees_both_and_nothing_is_done() {
        assertThat(create().statusCode()).isEqualTo(302);
        Visitor karim = SERVER.as("karim.gemeente");
        karim.get(card());
        assertThat(change(pieter, "kaart-samenvatting-NL", "Toch anders.").statusCode())
                .isEqualTo(302);
        HttpResponse<String> late =
                karim.submit(HOME + "/antwoord", "kaart", slug, "kaart-oordeel", "AGREED", "toelichting", "");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Toch anders.", "ps-compare-both");
        assertThat(status("/wegwijzer/" + slug)).isEqualTo(404);
    }

    @Test
    void what_waits_stands_on_the_desk_of_who_may_agree_and_not_of_who_proposed_it() {
        List<String> waiting = SERVER.bean(GuideEditing.class).histories(acting("ilse.gemeente")).values().stream()
                .filter(history -> history.open().isPresent())
                .map(CardHistory::slug)
                .toList();
        assertThat(create().statusCode()).isEqualTo(302);
        assertThat(pieter.get("/").body()).doesNotContain(card());
        String desk = ilse.get("/").body();
        assertThat(desk).containsAnyOf(card(), "toon=PROPOSED");
        if (waiting.isEmpty()) {
            assertThat(desk).contains("Lees het voorstel van Pieter", card());
        }
        assertThat(SERVER.as("sanne.jongerenwerk").get("/").body()).doesNotContain(card());
        assertThat(answer(pieter, "WITHDRAWN", "").statusCode()).isEqualTo(302);
        assertThat(ilse.get("/").body()).doesNotContain(card());
    }

    /** A card that expires is put right again, for other tests look at desks too. */
    @Test
    void what_expires_within_four_weeks_stands_on_the_desk_in_one_line_and_on_top_of_the_list() {
        assertThat(create("kaart-herlezen", today.plusWeeks(2).toString()).statusCode())
                .isEqualTo(302);
        assertThat(answer(ilse, "AGREED", "").statusCode()).isEqualTo(302);
        try {
            assertThat(pieter.get("/").body()).contains("van de wegwijzer opnieuw", "/wegwijzer/beheer?toon=EXPIRING");
            assertThat(SERVER.as("sanne.jongerenwerk").get("/").body()).doesNotContain("van de wegwijzer opnieuw");
            String list = pieter.get(HOME).body();
            assertThat(list).contains("verloopt over");
            assertThat(list.indexOf(card())).isLessThan(list.indexOf(HOME + "/kaart?kaart=adhd"));
        } finally {
            change(pieter);
            answer(ilse, "AGREED", "");
        }
        assertThat(pieter.get(HOME + "?toon=EXPIRING").body()).doesNotContain(card());
    }

    @Test
    void all_cards_come_as_files_and_only_what_was_changed_is_otherwise() throws IOException {
        agreed();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(pieter.file(HOME + "/bestanden").body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        String cards = "app/src/main/resources/guide/cards/";
        assertThat(files).hasSizeGreaterThan(170);
        assertThat(files.get(cards + "nl/mes-op-zak.md"))
                .isEqualTo(Files.readAllBytes(Path.of("..", cards, "nl/mes-op-zak.md")));
        assertThat(new String(files.getOrDefault(cards + "nl/" + slug + ".md", new byte[0]), StandardCharsets.UTF_8))
                .startsWith("---\ncard: L")
                .contains("title: Een " + word + " op straat\n", "## see\n- Een zin over zien. [KP G]\n")
                .doesNotContain("Pieter", "Dit missen wij hier");
        assertThat(files).containsKey(cards + "en/" + slug + ".md");
    }
}

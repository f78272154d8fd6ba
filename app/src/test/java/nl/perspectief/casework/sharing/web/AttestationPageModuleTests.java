package nl.perspectief.casework.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recording by hand how a condition stands, over the pages of a case: from the refusal that wants it to the share it opens. */
class AttestationPageModuleTests {
    private static final String WORDS = "Zij praat over thuis.";
    private static final String ASK = "/vastgelegd/nieuw?voorwaarde=geheimhouding-uitzondering";

    private final Table table = Table.told();
    private final Visitor lotte = table.as("lotte.maatschappelijkwerk");
    private final String karim = table.professional("karim.gemeente").toString();

    @BeforeEach
    void sit() {
        table.seat("lotte.maatschappelijkwerk", true);
        lotte.get(table.path + "/delen/nieuw");
    }

    private HttpResponse<String> offered() {
        return lotte.post(
                table.path + "/delen/voorbeeld",
                "categorie",
                "c10",
                "soort",
                "FACT",
                "vorm",
                "SUMMARY",
                "tekst",
                WORDS,
                "ontvanger",
                karim,
                "reden-" + karim,
                "Om het plan te laten passen.",
                "tot",
                table.today.plusMonths(2).toString());
    }

    private String[] recording(String reason, int days) {
        return new String[] {
            "voorwaarde",
            "geheimhouding-uitzondering",
            "geldt",
            "YES",
            "reden",
            reason,
            "van",
            table.today.toString(),
            "tot",
            table.today.plusDays(days).toString()
        };
    }

    @Test
    void the_refusal_leads_to_the_form_and_the_form_to_a_yes() {
        assertThat(offered().body())
                .contains("Karim Testman krijgt niets te zien", "href=\"" + table.path + ASK + "\"");
        assertThat(lotte.get(table.path + ASK).body())
                .contains(
                        "Het mag, mits er een uitzondering op het beroepsgeheim is",
                        "alleen voor wat jouw organisatie");
        assertThat(lotte.post(table.path + "/vastgelegd", recording("Moeder vroeg het zelf.", 20))
                        .body())
                .contains("Vastgelegd. Wat ervan afhangt", "Moeder vroeg het zelf.", "Ja, dit is zo");
        assertThat(offered().body()).contains("Karim Testman ziet precies dit");
        assertThat(table.as("karim.gemeente").get(table.path + "/vastgelegd").body())
                .contains("Lotte Demodijk", "De reden leest alleen de organisatie")
                .doesNotContain("Moeder vroeg het zelf.");
    }

    @Test
    void a_mistake_names_its_field_and_nothing_typed_is_lost() {
        HttpResponse<String> page =
                lotte.post(table.path + "/vastgelegd", recording("Zij vroeg het zelf & vandaag.", 400));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Dat is te lang. Kies een dag binnen 366 dagen.", "Zij vroeg het zelf &amp; vandaag.");
        HttpResponse<String> empty = lotte.post(table.path + "/vastgelegd", "voorwaarde", "geheimhouding-uitzondering");
        assertThat(empty.body())
                .contains("Kies of het zo is of niet.", "Schrijf waaruit dat blijkt.", "Kies tot en met welke dag");
    }

    @Test
    void danger_is_recorded_after_help_was_called() {
        String[] danger = {
            "voorwaarde",
            "acuut-gevaar",
            "geldt",
            "YES",
            "reden",
            "Bedreigd.",
            "tot",
            table.today.plusDays(1).toString()
        };
        assertThat(lotte.get(table.path + "/vastgelegd/nieuw?voorwaarde=acuut-gevaar")
                        .body())
                .contains("Bel eerst <a", "href=\"tel:112\"", "href=\"tel:08002000\"");
        assertThat(lotte.post(table.path + "/vastgelegd", danger).body())
                .contains("Bel eerst 112 of Veilig Thuis, en vink dan aan", "Bedreigd.");
        assertThat(lotte.post(
                                table.path + "/vastgelegd",
                                Stream.concat(Stream.of(danger), Stream.of("bevestig", "ja"))
                                        .toArray(String[]::new))
                        .body())
                .contains("Vastgelegd. Wat ervan afhangt");
    }

    @Test
    void whoever_may_not_record_it_reads_who_does() {
        String page = lotte.get(table.path + "/vastgelegd/nieuw?voorwaarde=tweede-lezer")
                .body();
        assertThat(page)
                .contains("Wat is vastgelegd", "Dit legt alleen vast: procesregisseur. Jij hebt die rol hier niet.");
        assertThat(lotte.post(table.path + "/vastgelegd", "voorwaarde", "tweede-lezer", "geldt", "YES")
                        .statusCode())
                .isEqualTo(404);
        assertThat(lotte.look(table.path + "/vastgelegd/" + UUID.randomUUID() + "/beeindigen")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_somebody_recorded_meanwhile_is_shown_beside_it() {
        lotte.post(table.path + "/vastgelegd", recording("Eerst.", 10));
        HttpResponse<String> late = lotte.post(table.path + "/vastgelegd", recording("Daarna.", 20));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("ps-compare-both", "Daarna.");
    }

    @Test
    void it_can_be_read_in_english() {
        lotte.post("/taal", "taal", "en", "terug", "/");
        assertThat(lotte.get(table.path + "/vastgelegd").body())
                .contains("What is recorded", "Not recorded yet.")
                .doesNotContain("Nog niet vastgelegd");
    }
}

package nl.perspectief.casework.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.Visitor;
import nl.perspectief.sharing.items.ItemKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Giving, previewing and taking back over the pages of a case, and what a changed form cannot do. */
class CaseSharingPageModuleTests {
    private static final Pattern RECEIVED =
            Pattern.compile("<article class=\"ps-card ps-case-received\">.*?</article>", Pattern.DOTALL);

    private final Table table = Table.told();
    private final Visitor mark = table.as("mark.politie");
    private final String nora = table.professional("nora.leerplicht").toString();

    @BeforeEach
    void sit() {
        table.seat("nora.leerplicht", false);
        table.seat("mark.politie", true);
        mark.get(table.path + "/delen/nieuw");
    }

    private String[] offer(String receiver, String form) {
        return new String[] {
            "categorie",
            "c12",
            "soort",
            "POLICE",
            "vorm",
            form,
            "tekst",
            Table.POLICE_WORDS,
            "gezien",
            table.today.minusDays(20).toString(),
            "bronterm",
            table.today.plusYears(1).toString(),
            "ontvanger",
            receiver,
            "reden-" + receiver,
            "Voor het gesprek met school.",
            "voorwaarde",
            "Niet doorgeven",
            "tot",
            table.today.plusMonths(2).toString()
        };
    }

    private static String received(HttpResponse<String> page) {
        Matcher found = RECEIVED.matcher(page.body());
        assertThat(found.find()).as("something is received on " + page.uri()).isTrue();
        return found.group();
    }

    @Test
    void the_preview_is_to_the_letter_what_the_receiver_gets() {
        HttpResponse<String> preview = mark.post(table.path + "/delen/voorbeeld", offer(nora, "SUMMARY"));
        assertThat(preview.body()).contains("Nora Nepveld ziet precies dit", "Nu delen met Nora Nepveld");
        Visitor receiver = table.as("nora.leerplicht");
        assertThat(receiver.get(table.path).body()).doesNotContain(Table.POLICE_WORDS);

        assertThat(mark.get(table.path + "/delen/nieuw").body())
                .as("back from the preview")
                .contains(Table.POLICE_WORDS, "Begin opnieuw");

        assertThat(mark.post(table.path + "/delen", offer(nora, "SUMMARY")).body())
                .contains("Het is gedeeld.", Table.POLICE_WORDS);
        assertThat(mark.get(table.path + "/delen/nieuw").body()).doesNotContain("Begin opnieuw");
        String delivered = received(receiver.get(table.path));
        assertThat(delivered).isEqualTo(received(preview));
        assertThat(delivered)
                .contains("Niet doorgeven", "politiegegeven", "Politie", "samenvatting", "Te lezen tot en met");
    }

    @Test
    void a_refusal_says_in_words_of_the_covenant_why_and_gives_nothing() {
        HttpResponse<String> preview = mark.post(table.path + "/delen/voorbeeld", offer(nora, "FULL"));
        assertThat(preview.body())
                .contains(
                        "Nora Nepveld krijgt niets te zien",
                        "Artikel 10. Politie en justitie",
                        "dit mag niet",
                        "<dd>politiegegevens</dd>",
                        "/mag-ik-delen?casus=" + table.id)
                .doesNotContain("Nu delen met");
        HttpResponse<String> given = mark.post(table.path + "/delen", offer(nora, "FULL"));
        assertThat(given.statusCode()).isEqualTo(422);
        assertThat(given.body()).contains("Dit kan nu niet", Table.POLICE_WORDS);
        assertThat(table.as("nora.leerplicht").get(table.path).body()).doesNotContain(Table.POLICE_WORDS);
    }

    @Test
    void what_is_missing_has_a_name_and_somebody_who_can_see_to_it() {
        Table untold = Table.untold();
        Visitor karim = untold.as("karim.gemeente");
        karim.get(untold.path + "/betrokkenen/nieuw");
        HttpResponse<String> page = karim.post(
                untold.path + "/betrokkenen",
                "wie",
                nora,
                "waarom",
                "Zij begeleidt de jongere.",
                "tot",
                untold.today.plusMonths(3).toString());
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("nog niet.", "zijn geïnformeerd, of dat met reden en een datum", "Zij begeleidt de jongere.");
        assertThat(table.as("nora.leerplicht").get(untold.path).statusCode()).isEqualTo(404);
    }

    @Test
    void withdrawing_ends_the_reading_at_once() {
        UUID disclosure = table.policeGivesNora();
        Visitor receiver = table.as("nora.leerplicht");
        assertThat(receiver.get(table.path).body()).contains(Table.POLICE_WORDS);

        String page = table.path + "/delen/" + disclosure + "/intrekken";
        assertThat(mark.get(page).body()).contains("Nora Nepveld kan dit meteen niet meer lezen");
        assertThat(mark.post(page).statusCode()).isEqualTo(422);
        assertThat(receiver.get(table.path).body()).contains(Table.POLICE_WORDS);
        assertThat(mark.post(page, "reden", "NOT_CORRECT").body()).contains("Het is ingetrokken", "Het klopt niet");
        for (String rest : new String[] {"", "/delen", "/tijdlijn"}) {
            assertThat(receiver.get(table.path + rest).body()).as(rest).doesNotContain(Table.POLICE_WORDS);
        }
    }

    @Test
    void nobody_else_reads_what_the_giver_asks_of_a_receiver() {
        table.seat("lotte.maatschappelijkwerk", false);
        UUID disclosure = table.policeGivesNora();
        String[] pages = {"", "/delen", "/tijdlijn", "/betrokkenen"};
        assertThat(mark.get(table.path + "/delen").body()).contains("Niet doorgeven");
        assertThat(table.as("nora.leerplicht").get(table.path + "/delen").body())
                .contains("Niet doorgeven");
        for (String other : new String[] {"karim.gemeente", "ilse.gemeente", "lotte.maatschappelijkwerk"}) {
            Visitor visitor = table.as(other);
            for (String page : pages) {
                assertThat(visitor.get(table.path + page).body())
                        .as(other + page)
                        .doesNotContain("Niet doorgeven");
            }
        }
        mark.get(table.path + "/delen/" + disclosure + "/intrekken");
        mark.post(table.path + "/delen/" + disclosure + "/intrekken", "reden", "NOT_CORRECT");
        Visitor receiver = table.as("nora.leerplicht");
        for (String page : pages) {
            assertThat(receiver.get(table.path + page).body()).as(page).doesNotContain("Niet doorgeven");
        }
    }

    @Test
    void a_receiver_cannot_be_somebody_who_is_not_at_the_table() {
        String lotte = table.professional("lotte.maatschappelijkwerk").toString();
        assertThat(mark.submit(table.path + "/delen", offer(lotte, "SUMMARY")).statusCode())
                .isEqualTo(404);
        table.seat("lotte.maatschappelijkwerk", false);
        Visitor blind = table.as("nora.leerplicht");
        blind.get(table.path + "/delen/nieuw");
        String[] verzuim = offer(lotte, "SUMMARY");
        verzuim[1] = "c5";
        verzuim[3] = "FACT";
        assertThat(blind.submit(table.path + "/delen", verzuim).statusCode()).isEqualTo(404);
    }

    @Test
    void police_data_cannot_be_told_by_somebody_else_with_a_changed_form() {
        Visitor receiver = table.as("nora.leerplicht");
        receiver.get(table.path + "/delen/nieuw");
        String karim = table.professional("karim.gemeente").toString();
        HttpResponse<String> page = receiver.submit(table.path + "/delen", offer(karim, "SUMMARY"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Kies een soort gegeven.", "Kies hoe je dit weet.");
    }

    @Test
    void what_another_wrote_cannot_be_given_or_taken_back_by_replaying_a_form() {
        UUID text = table.text(LifeDomain.SCHOOL, ItemKind.VOICE, "Ik wil monteur worden.");
        UUID disclosure = table.policeGivesNora();
        String karim = table.professional("karim.gemeente").toString();
        for (Visitor visitor : new Visitor[] {mark, table.as("nora.leerplicht"), table.as("karim.gemeente")}) {
            visitor.get(table.path + "/delen/nieuw");
            if (visitor != mark) {
                assertThat(visitor.submit(table.path + "/delen/" + disclosure + "/intrekken", "reden", "BY_MISTAKE")
                                .statusCode())
                        .isEqualTo(404);
            }
        }
        String[] fields = offer(karim, "SUMMARY");
        fields[0] = "item";
        fields[1] = text.toString();
        assertThat(mark.submit(table.path + "/delen", fields).statusCode()).isEqualTo(404);
        assertThat(table.as("nora.leerplicht").get(table.path).body()).contains(Table.POLICE_WORDS);
    }

    @Test
    void forms_of_who_leads_do_nothing_for_a_participant() {
        UUID seat = table.seat("sanne.jongerenwerk", false);
        UUID action = table.action("nora.leerplicht", "Gesprek over het rooster.");
        UUID text = table.text(LifeDomain.SCHOOL, ItemKind.VOICE, "Ik wil monteur worden.");
        String day = table.today.plusDays(9).toString();
        String[][] forms = {
            {"/naam", "voornaam", "Anders", "achternaam", "Anders", "geboortedatum", "2010-01-01"},
            {"/informeren", "version", "2", "geinformeerd", table.today.toString()},
            {"/fase", "version", "2", "fase", "plan", "evaluatie", day, "bevestig", "ja"},
            {"/plan", "domein", "home", "soort", "VOICE", "tekst", "Ingeschoven."},
            {"/plan/" + text, "version", "1", "tekst", "Ingeschoven."},
            {"/acties", "domein", "home", "tekst", "Ingeschoven.", "wie", nora, "voor", day},
            {"/acties/" + action + "/wijzigen", "version", "1", "tekst", "Ingeschoven.", "voor", day},
            {"/acties/" + action + "/afronden", "version", "1", "resultaat", "DONE"},
            {"/acties/" + action + "/overgeven", "wie", nora},
            {"/regie", "wie", nora, "waarom", "Zomaar."},
            {"/betrokkenen", "wie", nora, "waarom", "Zomaar.", "tot", day},
            {"/betrokkenen/" + seat + "/verwijderen", "reden", "BY_MISTAKE"},
            {"/betrokkenen/" + seat + "/voorstellen", "waarom", "Zomaar."}
        };
        for (String[] form : forms) {
            String[] fields = java.util.Arrays.copyOfRange(form, 1, form.length);
            assertThat(mark.submit(table.path + form[0], fields).statusCode())
                    .as(form[0])
                    .isEqualTo(404);
        }
        assertThat(table.as("karim.gemeente").get(table.path).body())
                .contains("Ik wil monteur worden.", "Gesprek over het rooster.")
                .doesNotContain("Ingeschoven.");
    }

    @Test
    void who_is_taken_from_the_table_sees_nothing_any_more() {
        UUID seat = table.seat("sanne.jongerenwerk", false);
        table.action("sanne.jongerenwerk", "Samen sporten.");
        Visitor sanne = table.as("sanne.jongerenwerk");
        assertThat(sanne.get(table.path).body()).contains("Samen sporten.");
        Visitor karim = table.as("karim.gemeente");
        String page = table.path + "/betrokkenen/" + seat + "/verwijderen";
        assertThat(karim.get(page).body())
                .contains("2 gedeelde gegevens zijn niet meer te lezen.", "1 actie is nog niet af.");
        assertThat(karim.post(page, "reden", "OTHER_PERSON").body()).contains("zit niet meer aan tafel");
        assertThat(sanne.get(table.path).statusCode()).isEqualTo(404);
        assertThat(sanne.get("/casussen").body()).doesNotContain(table.id.toString());
        assertThat(karim.get(page).statusCode()).isEqualTo(404);
    }
}

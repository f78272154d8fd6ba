package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.identity.Visitor;
import nl.perspectief.sharing.items.ItemKind;
import org.junit.jupiter.api.Test;

/** What forms of a case do, and what they refuse. */
class CaseFormsModuleTests {
    @Test
    void the_name_is_recorded_once() {
        Table table = Table.nameless();
        Visitor karim = table.as("karim.gemeente");
        assertThat(karim.get(table.path).body()).contains("Naam nog niet vastgelegd", "Leg vast om wie het gaat");
        String[] name = {"voornaam", "Milan", "achternaam", "Fictiefsma", "geboortedatum", "2010-04-01"};

        karim.get(table.path + "/naam");
        assertThat(karim.post(table.path + "/naam", name).body()).contains("De naam is bewaard.", "Milan (");
        name[1] = "Anders";
        assertThat(karim.post(table.path + "/naam", name).body())
                .contains("De naam stond er al.", "Milan (")
                .doesNotContain("Anders");
        assertThat(karim.get("/casussen").body()).contains("Milan (");
    }

    @Test
    void what_was_typed_stays_when_something_is_wrong() {
        Table table = Table.nameless();
        Visitor karim = table.as("karim.gemeente");
        karim.get(table.path + "/naam");
        HttpResponse<String> page =
                karim.post(table.path + "/naam", "voornaam", "Milan", "achternaam", "", "geboortedatum", "1950-01-01");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"Milan\"", "value=\"1950-01-01\"", "Vul de achternaam in.");
    }

    @Test
    void who_informs_later_says_why_and_until_when() {
        Table table = Table.untold();
        Visitor karim = table.as("karim.gemeente");
        String version = Table.version(karim.get(table.path + "/informeren"));
        HttpResponse<String> without =
                karim.post(table.path + "/informeren", "version", version, "uitgesteld", "PROTECTION");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Vul in wanneer je opnieuw bekijkt", "Schrijf op waarom het informeren");
        HttpResponse<String> with = karim.post(
                table.path + "/informeren",
                "version",
                version,
                "uitgesteld",
                "PROTECTION",
                "opnieuw",
                table.today.plusDays(14).toString(),
                "waarom",
                "Eerst is er een veilige plek nodig.");
        assertThat(with.body()).contains("uitgesteld tot").doesNotContain("Leg vast wat zij weten");
    }

    @Test
    void two_who_inform_at_once_see_both_versions() {
        Table table = Table.untold();
        Visitor karim = table.as("karim.gemeente");
        Visitor ilse = table.as("ilse.gemeente");
        String version = Table.version(karim.get(table.path + "/informeren"));
        ilse.get(table.path + "/informeren");
        String yesterday = table.today.minusDays(1).toString();
        String before = table.today.minusDays(5).toString();
        ilse.post(table.path + "/informeren", "version", version, "geinformeerd", yesterday);

        HttpResponse<String> conflict =
                karim.post(table.path + "/informeren", "version", version, "geinformeerd", before, "jongere", before);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Nu bewaard", "value=\"" + before + "\"", "niets ingevuld");
        HttpResponse<String> saved = karim.post(
                table.path + "/informeren",
                "version",
                Table.version(conflict),
                "geinformeerd",
                yesterday,
                "jongere",
                yesterday);
        assertThat(saved.body()).contains("Bewaard wat de jongere en de ouders weten.");
    }

    @Test
    void two_who_rewrite_a_text_see_both_versions_and_lose_nothing() {
        Table table = Table.told();
        UUID text = table.text(LifeDomain.SCHOOL, ItemKind.GOAL, "Vier dagen naar school.");
        Visitor karim = table.as("karim.gemeente");
        Visitor ilse = table.as("ilse.gemeente");
        String page = table.path + "/plan/" + text;
        String version = Table.version(karim.get(page));
        ilse.get(page);
        assertThat(ilse.post(page, "version", version, "tekst", "Drie dagen naar school.")
                        .body())
                .contains("Drie dagen naar school.");

        HttpResponse<String> conflict = karim.post(page, "version", version, "tekst", "Vijf dagen <naar> school.");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Drie dagen naar school.", "Vijf dagen &lt;naar&gt; school.");
        karim.post(page, "version", Table.version(conflict), "tekst", "Drie, straks vijf dagen.");
        assertThat(karim.get(table.path).body()).contains("Drie, straks vijf dagen.");
    }

    @Test
    void two_who_change_an_action_see_both_versions() {
        Table table = Table.told();
        UUID action = table.action("karim.gemeente", "Thuis langsgaan.");
        Visitor karim = table.as("karim.gemeente");
        Visitor ilse = table.as("ilse.gemeente");
        String page = table.path + "/acties/" + action;
        String day = table.today.plusDays(20).toString();
        String version = Table.version(karim.get(page));
        ilse.get(page);
        ilse.post(page + "/wijzigen", "version", version, "tekst", "Samen langsgaan.", "voor", day);

        HttpResponse<String> conflict =
                karim.post(page + "/wijzigen", "version", version, "tekst", "Eerst bellen.", "voor", day);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Samen langsgaan.", "Eerst bellen.");
        assertThat(karim.post(page + "/wijzigen", "version", Table.version(conflict), "tekst", "Bellen.", "voor", day)
                        .body())
                .contains("De actie is aangepast.", "Bellen.");
    }

    @Test
    void an_owner_ends_her_action_and_the_case_lead_reads_how_it_went() {
        Table table = Table.told();
        table.seat("nora.leerplicht", false);
        UUID action = table.action("nora.leerplicht", "Gesprek over het rooster.");
        Visitor nora = table.as("nora.leerplicht");
        String page = table.path + "/acties/" + action;
        String version = Table.version(nora.get(page));
        assertThat(nora.post(page + "/afronden", "version", version).statusCode())
                .isEqualTo(422);
        nora.post(page + "/afronden", "version", version, "resultaat", "PARTLY", "toelichting", "Rooster is er deels.");
        assertThat(table.as("karim.gemeente").get(table.path).body()).contains("deels gedaan", "Rooster is er deels.");
        assertThat(nora.submit(page + "/afronden", "version", version, "resultaat", "DONE")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void who_ends_an_action_after_a_colleague_reads_who_did_and_keeps_the_own_words() {
        Table table = Table.told();
        table.seat("nora.leerplicht", false);
        UUID action = table.action("nora.leerplicht", "Gesprek over het rooster.");
        Visitor nora = table.as("nora.leerplicht");
        Visitor karim = table.as("karim.gemeente");
        String page = table.path + "/acties/" + action;
        String version = Table.version(nora.get(page));
        karim.get(page);
        nora.post(page + "/afronden", "version", version, "resultaat", "PARTLY", "toelichting", "Rooster is er deels.");

        for (String form : List.of("/afronden", "/wijzigen")) {
            HttpResponse<String> late = karim.submit(
                    page + form,
                    "version",
                    version,
                    "resultaat",
                    "DONE",
                    "tekst",
                    "Langsgaan.",
                    "toelichting",
                    "Gelukt!");
            assertThat(late.statusCode()).as(form).isEqualTo(409);
            assertThat(late.body())
                    .contains(
                            "Nora Nepveld rondde deze actie af: deels gedaan",
                            ">Gelukt!<",
                            ">gedaan<",
                            ">Toelichting<");
        }
        assertThat(table.as("sanne.jongerenwerk")
                        .submit(page + "/afronden", "resultaat", "DONE")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void notes_have_a_place_in_some_life_domains_only() {
        Table table = Table.told();
        Visitor karim = table.as("karim.gemeente");
        karim.get(table.path + "/plan/nieuw?domein=health");
        HttpResponse<String> page =
                karim.post(table.path + "/plan", "domein", "health", "soort", "NOTE", "tekst", "Slaapt slecht.");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("geen plaats voor wat wij weten", "Slaapt slecht.");
        assertThat(karim.post(table.path + "/plan", "domein", "health", "soort", "POLICE", "tekst", "Anders.")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_phase_says_first_what_ends_for_whom() {
        Table table = Table.told();
        table.seat("nora.leerplicht", false);
        table.seat("mark.politie", true);
        table.policeGivesNora();
        Visitor karim = table.as("karim.gemeente");
        HttpResponse<String> page = karim.get(table.path + "/fase?naar=closing");
        assertThat(page.body()).contains("1 gedeeld gegeven is dan niet meer te lezen.", "Nora Nepveld");
        String[] move = {
            "version",
            Table.version(page),
            "fase",
            "closing",
            "evaluatie",
            table.today.plusWeeks(4).toString(),
            "bevestig",
            "nee"
        };
        assertThat(karim.post(table.path + "/fase", move).statusCode()).isEqualTo(422);
        move[7] = "ja";
        assertThat(karim.post(table.path + "/fase", move).body()).contains("De casus staat in de nieuwe fase.");
        assertThat(table.as("nora.leerplicht").get(table.path).body()).doesNotContain(Table.POLICE_WORDS);
        move[3] = "start";
        assertThat(karim.submit(table.path + "/fase", move).statusCode()).isEqualTo(404);
    }

    @Test
    void a_closed_case_takes_nothing_more() {
        Table table = Table.told();
        Visitor karim = table.as("karim.gemeente");
        HttpResponse<String> page = karim.get(table.path + "/fase?naar=shielded");
        karim.post(table.path + "/fase", "version", Table.version(page), "fase", "shielded", "bevestig", "ja");
        assertThat(karim.get(table.path).statusCode()).isEqualTo(200);
        for (String rest :
                new String[] {"/plan/nieuw", "/acties/nieuw", "/betrokkenen/nieuw", "/delen/nieuw", "/fase"}) {
            assertThat(karim.get(table.path + rest).statusCode()).as(rest).isEqualTo(404);
        }
        assertThat(karim.submit(table.path + "/plan", "domein", "home", "soort", "VOICE", "tekst", "Te laat.")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_field_that_asks_for_one_sentence_takes_one() {
        Table table = Table.told();
        Visitor karim = table.as("karim.gemeente");
        String page = table.path + "/betrokkenen/nieuw";
        karim.get(page);
        HttpResponse<String> long_ = karim.post(
                table.path + "/betrokkenen",
                "wie",
                table.professional("nora.leerplicht").toString(),
                "waarom",
                "x".repeat(301),
                "tot",
                table.today.plusDays(9).toString());
        assertThat(long_.statusCode()).isEqualTo(422);
        assertThat(long_.body()).contains("300", "x".repeat(301));
    }
}

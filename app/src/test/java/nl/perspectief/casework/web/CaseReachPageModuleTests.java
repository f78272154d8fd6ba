package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.identity.Visitor;
import nl.perspectief.sharing.items.ItemKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches which page of a case, and what a page says to whom. */
class CaseReachPageModuleTests {
    private final Table table = Table.told();

    @BeforeEach
    void sit() {
        table.seat("nora.leerplicht", false);
        table.seat("mark.politie", true);
    }

    private static String absent(Visitor visitor) {
        HttpResponse<String> page = visitor.get("/casussen/" + UUID.randomUUID());
        assertThat(page.statusCode()).isEqualTo(404);
        return plain(page);
    }

    /** A page without what differs with each request. */
    private static String plain(HttpResponse<String> page) {
        return page.body()
                .replaceAll("name=\"(_csrf|sleutel)\" value=\"[^\"]*\"", "")
                .replaceAll("name=\"terug\" value=\"[^\"]*\"", "")
                .replaceAll("\\d\\d:\\d\\d", "");
    }

    @Test
    void somebody_without_a_seat_gets_no_trace_of_a_case_or_of_what_police_disclosed() {
        UUID seat = table.seat("sanne.jongerenwerk", false);
        UUID action = table.action("nora.leerplicht", "Gesprek over het rooster.");
        UUID text = table.text(LifeDomain.SCHOOL, ItemKind.VOICE, "Ik wil monteur worden.");
        UUID disclosure = table.policeGivesNora();

        Visitor lotte = table.as("lotte.maatschappelijkwerk");
        assertThat(lotte.get("/casussen").body()).doesNotContain(table.id.toString());
        String nowhere = absent(lotte);
        for (String rest : List.of(
                "",
                "/tijdlijn",
                "/betrokkenen",
                "/betrokkenen/nieuw",
                "/betrokkenen/" + seat + "/verwijderen",
                "/delen",
                "/delen/nieuw",
                "/delen/" + disclosure + "/intrekken",
                "/naam",
                "/informeren",
                "/informeren/nieuw",
                "/slachtoffer",
                "/fase",
                "/fase?naar=plan",
                "/plan/nieuw",
                "/plan/" + text,
                "/acties/nieuw",
                "/acties/" + action,
                "/acties/" + action + "/overgeven",
                "/regie")) {
            HttpResponse<String> page = lotte.get(table.path + rest);
            assertThat(page.statusCode()).as(rest).isEqualTo(404);
            assertThat(plain(page)).as(rest).isEqualTo(nowhere);
        }
    }

    @Test
    void a_participant_who_was_not_chosen_gets_no_trace_of_a_police_disclosure() {
        table.seat("sanne.jongerenwerk", false);
        UUID disclosure = table.policeGivesNora();

        Visitor sanne = table.as("sanne.jongerenwerk");
        for (String rest : List.of("", "/tijdlijn", "/betrokkenen", "/delen", "/delen/nieuw")) {
            assertThat(sanne.get(table.path + rest).body())
                    .as(rest)
                    .contains("Jayden")
                    .doesNotContain(Table.POLICE_WORDS)
                    .doesNotContain("politiegegeven")
                    .doesNotContain("Mark Testman")
                    .doesNotContain("Nora Nepveld")
                    .doesNotContain("</span>Politie</span>");
        }
        assertThat(sanne.get(table.path + "/delen/" + disclosure + "/intrekken").statusCode())
                .isEqualTo(404);
        assertThat(sanne.submit(table.path + "/delen/" + disclosure + "/intrekken", "reden", "BY_MISTAKE")
                        .statusCode())
                .isEqualTo(404);
        assertThat(table.as("nora.leerplicht").get(table.path).body()).contains(Table.POLICE_WORDS);
    }

    @Test
    void an_owner_sees_her_action_and_no_empty_corners_of_the_plan() {
        table.text(LifeDomain.HOME, ItemKind.VOICE, "Thuis is het druk.");
        table.action("nora.leerplicht", "Gesprek over het rooster.");
        table.action("mark.politie", "Langs het plein lopen.");

        String page = table.as("nora.leerplicht").get(table.path).body();
        assertThat(page)
                .contains("Gesprek over het rooster.", "wacht op jou")
                .doesNotContain("Thuis is het druk.")
                .doesNotContain("Langs het plein lopen.")
                .doesNotContain("leefgebied-home")
                .doesNotContain("/informeren", "/fase", "/plan/nieuw", "/acties/nieuw");
    }

    @Test
    void who_leads_sees_who_can_read_what_and_not_what_it_says() {
        table.policeGivesNora();
        for (String subject : List.of("ilse.gemeente", "karim.gemeente")) {
            assertThat(table.as(subject).get(table.path + "/delen").body())
                    .contains("politiegegevens", "Nora Nepveld", "Artikel 10. Politie en justitie")
                    .doesNotContain(Table.POLICE_WORDS, "Niet doorgeven")
                    .doesNotContain("Voor het gesprek met school.")
                    .doesNotContain("/intrekken\">Intrekken<span class=\"ps-hide\">: politiegegevens");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fg.gemeente", "beheer.gemeente", "pieter.leerplicht", "esra.politie", "iris.riec"})
    void a_role_without_seats_has_no_cases_at_all(String subject) {
        Visitor visitor = table.as(subject);
        String nowhere = absent(visitor);
        assertThat(plain(visitor.get("/casussen"))).isEqualTo(nowhere);
        assertThat(plain(visitor.get(table.path))).isEqualTo(nowhere);
        assertThat(visitor.get("/").body()).doesNotContain("href=\"/casussen\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/casussen/geen-id", "/casussen?na=geen-id", "/casussen/geen-id/delen"})
    void an_id_that_is_none_is_the_same_as_one_that_is_not_yours(String path) {
        Visitor karim = table.as("karim.gemeente");
        String nowhere = absent(karim);
        HttpResponse<String> page = karim.get(path);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(plain(page)).isEqualTo(nowhere);
    }

    @Test
    void an_id_of_another_case_does_not_open_a_page_here() {
        Table other = Table.told();
        other.seat("nora.leerplicht", false);
        UUID action = other.action("nora.leerplicht", "Een andere jongere.");
        UUID text = other.text(LifeDomain.SCHOOL, ItemKind.VOICE, "Woorden van een ander.");
        Visitor karim = table.as("karim.gemeente");
        for (String rest : List.of("/acties/" + action, "/plan/" + text, "/delen/nieuw?item=" + text)) {
            assertThat(karim.get(table.path + rest).statusCode()).as(rest).isEqualTo(404);
        }
    }
}

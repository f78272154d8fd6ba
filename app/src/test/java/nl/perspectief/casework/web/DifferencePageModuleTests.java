package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.casework.table.Participants;
import nl.perspectief.identity.TestServer;
import nl.perspectief.sharing.items.Narrative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another version of the covenant changes, and who may see which shares it ends. */
class DifferencePageModuleTests {
    private static final String PAGE = "/convenant/verschil";
    private static final String ENDINGS = PAGE + "/verstrekkingen";

    private final Table table = Table.told();

    @BeforeEach
    void sit() {
        for (String login : new String[] {"mark.politie", "nora.leerplicht"}) {
            Table.done(TestServer.demo()
                    .bean(Participants.class)
                    .add(
                            table.acting("karim.gemeente"),
                            table.id,
                            new Participants.NewSeat(
                                    table.professional(login),
                                    new Narrative("Nodig voor de aanpak."),
                                    table.today.plusMonths(11),
                                    false)));
        }
    }

    private String page(String login, String path) {
        var answer = table.as(login).get(path);
        assertThat(answer.statusCode()).as(login + " " + path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void everybody_reads_in_sentences_what_the_next_version_changes() {
        for (String login : new String[] {"emma.school", "pieter.leerplicht", "beheer.gemeente"}) {
            assertThat(page(login, PAGE))
                    .contains(">NIEUW</strong>", ">VERVALT</strong>", ">GEWIJZIGD</strong>")
                    .contains("Nog niet getekend door GGD", "2026.1", "2027.1")
                    .doesNotContain("/verstrekkingen", table.id.toString());
        }
    }

    @Test
    void the_process_lead_sees_which_share_of_her_organisation_ends_why_and_what_to_do() {
        assertThat(page("ilse.gemeente", PAGE)).contains(ENDINGS);
        assertThat(page("ilse.gemeente", ENDINGS))
                .contains("naam en contact", "Politie", "een tweede lezer heeft meegekeken", table.path + "/delen")
                .doesNotContain("Jayden");
    }

    @Test
    void a_privacy_officer_sees_the_same_share_without_a_way_to_the_case() {
        assertThat(page("fg.gemeente", ENDINGS))
                .contains("naam en contact", "een tweede lezer heeft meegekeken")
                .doesNotContain("Jayden", "/casussen/");
    }

    @Test
    void a_privacy_officer_of_another_partner_sees_nothing_of_it_and_no_count() {
        for (String login : new String[] {"femke.veiligthuis", "tineke.reclassering"}) {
            assertThat(page(login, ENDINGS))
                    .contains("blijft ook met de nieuwe versie toegestaan")
                    .doesNotContain("naam en contact", "verstrekking eindigt", "verstrekkingen eindigen");
        }
    }

    @Test
    void without_a_role_for_it_the_list_is_not_there() {
        for (String login : new String[] {"mark.politie", "sanne.jongerenwerk", "pieter.leerplicht"}) {
            assertThat(table.as(login).get(ENDINGS).statusCode()).as(login).isEqualTo(404);
        }
    }

    @Test
    void a_version_that_is_not_registered_is_not_there() {
        assertThat(table.as("emma.school").get(PAGE + "?van=bestaat-niet").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_agreement_is_prose_with_its_rules_beside_it_and_no_style_inside() {
        assertThat(page("emma.school", "/convenant"))
                .contains("class=\"cov-lid", "class=\"cov-notes\"", "<em>jongere</em>", "/convenant/opmaak.css")
                .doesNotContain("<style", "style=\"");
        var sheet = table.as("emma.school").get("/convenant/opmaak.css");
        assertThat(sheet.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(sheet.body()).contains(".cov-notes");
    }
}

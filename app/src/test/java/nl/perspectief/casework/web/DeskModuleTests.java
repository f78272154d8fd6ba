package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.user.Newcomer;
import org.junit.jupiter.api.Test;

/** An organisation says where it is called, and that stands beside whoever of it has no number. */
class DeskModuleTests {
    private static final String PAGE = "/bereikbaar/organisatie";

    private final Table table = Table.told();

    @Test
    void the_number_of_the_desk_stands_beside_who_has_none_and_goes_when_it_is_emptied() {
        Newcomer lead = Newcomer.at(TestServer.demo(), "halt", "casusregisseur");
        Newcomer seated = Newcomer.at(TestServer.demo(), "halt", "casuspartner");
        Visitor herself = table.as(lead.account());
        table.seat(seated.account(), false);
        herself.get(PAGE);
        herself.post(PAGE, "naam", "Receptie Halt", "telefoon", "012 345 67 89", "uren", "Overdag.");
        Visitor karim = table.as("karim.gemeente");
        assertThat(karim.get(table.path + "/betrokkenen").body())
                .contains("Receptie Halt", "tel:0123456789", "(Overdag.)");
        Visitor partner = table.as(seated.account());
        partner.get("/bereikbaar");
        partner.post("/bereikbaar", "telefoon", "098 765 43 21", "uren", "");
        assertThat(karim.get(table.path + "/betrokkenen").body())
                .contains("tel:0987654321")
                .doesNotContain("Receptie Halt");
        partner.get("/bereikbaar");
        partner.post("/bereikbaar", "telefoon", "");
        assertThat(partner.get("/bereikbaar").body())
                .as("the desk is not one's own number")
                .doesNotContain("value=\"012 345 67 89\"");
        herself.get(PAGE);
        assertThat(herself.post(PAGE).body()).contains("Het nummer is weg");
        assertThat(karim.get(table.path + "/betrokkenen").body()).doesNotContain("Receptie Halt");
    }

    @Test
    void half_a_desk_is_refused_with_what_to_do_and_who_keeps_none_has_no_such_page() {
        Visitor mira = table.as("mira.gemeente");
        mira.get(PAGE);
        assertThat(mira.submit(PAGE, "naam", "Wijkteam").body()).contains("Vul het nummer in", "value=\"Wijkteam\"");
        mira.get(PAGE);
        assertThat(mira.submit(PAGE, "telefoon", "geen nummer").body())
                .contains("Vul in wie er opneemt", "Dit is geen telefoonnummer");
        assertThat(table.as("mark.politie").get(PAGE).statusCode()).isEqualTo(404);
    }
}

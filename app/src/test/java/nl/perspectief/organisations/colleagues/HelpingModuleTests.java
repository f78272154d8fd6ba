package nl.perspectief.organisations.colleagues;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.Test;

/** Whom a page means when it says to ask the functional manager or to call the process lead. */
class HelpingModuleTests {
    private static final TestServer SERVER = TestServer.demo();

    private static String section(String page, String role) {
        String from = page.substring(page.indexOf("id=\"helpt-" + role + "\""));
        return from.substring(0, from.indexOf("</section>"));
    }

    @Test
    void somebody_of_the_own_organisation_is_asked_first() {
        String page = SERVER.as("karim.gemeente").get("/wie-helpt").body();
        assertThat(section(page, "beheerder")).contains("Bas Demodijk").doesNotContain("heeft nu niemand in deze rol");
        assertThat(section(page, "fg")).contains("Fenna Gegevenstra");
        assertThat(section(page, "procesregisseur")).contains("Ilse Voorbeeld");
    }

    @Test
    void an_organisation_without_anybody_in_a_role_is_told_who_else() {
        String page = SERVER.as("nora.leerplicht").get("/wie-helpt").body();
        assertThat(section(page, "beheerder")).contains("heeft nu niemand in deze rol", "Bas Demodijk", "Gemeente");
        assertThat(section(page, "aandachtsfunctionaris")).contains("Niemand heeft deze rol nu.");
    }

    @Test
    void it_names_the_people_in_these_roles_and_no_others() {
        assertThat(SERVER.as("nora.leerplicht").get("/wie-helpt").body())
                .doesNotContain("Sanne", "Mark Testman", "Femke");
    }

    @Test
    void who_has_no_mandate_sees_nobody() {
        assertThat(SERVER.visitor().look("/wie-helpt").body()).doesNotContain("Bas Demodijk");
    }

    @Test
    void a_functional_manager_leaves_a_number_too() {
        var manager = SERVER.as("beheer.gemeente");
        manager.get("/bereikbaar");
        manager.post("/bereikbaar", "telefoon", "000 555 02 02", "uren", "altijd");
        assertThat(section(SERVER.as("sanne.jongerenwerk").get("/wie-helpt").body(), "procesregisseur"))
                .doesNotContain("000 555 02 02");
        assertThat(section(SERVER.as("karim.gemeente").get("/wie-helpt").body(), "beheerder"))
                .contains("href=\"tel:0005550202\"", "(altijd)");
        manager.get("/bereikbaar");
        manager.post("/bereikbaar", "telefoon", "", "uren", "");
        assertThat(section(SERVER.as("karim.gemeente").get("/wie-helpt").body(), "beheerder"))
                .doesNotContain("tel:");
    }
}

package nl.perspectief.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.user.Newcomer;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import org.junit.jupiter.api.Test;

/** What becomes of people who were asked for, of links and of who is kept out. */
class LaterPeopleModuleTests extends Newcomers {
    @Test
    void what_another_answered_meanwhile_says_who_did() {
        added("rol", "CASE_PARTNER");
        Visitor karim = server.as("karim.gemeente");
        karim.get(second());
        ilse.get(second());
        ilse.post(second(), "besluit", "ja");
        HttpResponse<String> late = karim.submit(second(), "besluit", "nee");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Ilse Voorbeeld bevestigde dit al", "Jij hoeft niets meer te doen");
        assertThat(karim.get(second()).body()).contains("Ilse Voorbeeld bevestigde dit al");
        assertThat(roles(account)).containsExactly(Role.CASE_PARTNER);
        assertThat(server.as("joris.ggd").get(second()).statusCode()).isEqualTo(404);
    }

    @Test
    void where_nobody_can_confirm_the_pages_say_so_before_and_nothing_changes() {
        Visitor joris = server.as("joris.ggd");
        Newcomer vera = Newcomer.at(server, "ggd", "casuspartner");
        String page = "/medewerkers/" + id(vera.account());
        assertThat(joris.get(page).body())
                .contains("kan niemand anders iets bevestigen", "./perspectief user password " + vera.account())
                .doesNotContain(page + "/toegang");
        assertThat(joris.post(page + "/rollen/voorbeeld", "rol", "CASE_LEAD").body())
                .contains("Er is niets veranderd")
                .contains("./perspectief user roles " + vera.account() + " --organisation ggd --roles casusregisseur");
        assertThat(joris.submit(page + "/rollen", "rol", "CASE_LEAD").statusCode())
                .isEqualTo(409);
        assertThat(roles(vera.account())).containsExactly(Role.CASE_PARTNER);
        assertThat(joris.submit(page + "/toegang", "zeker-toegang", "ja").statusCode())
                .isEqualTo(422);
        assertThat(server.superuser()
                        .sql("SELECT count(*) FROM login_account WHERE subject = ?")
                        .param(vera.account())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(joris.get("/medewerkers/nieuw").body())
                .contains("./perspectief user add", "GGD")
                .doesNotContain("name=\"naam\"");
        assertThat(joris.submit(
                                "/medewerkers/nieuw",
                                "naam",
                                "Nina",
                                "functie",
                                "x",
                                "account",
                                account,
                                "rol",
                                "CASE_PARTNER")
                        .statusCode())
                .isEqualTo(409);
        assertThat(server.bean(Professionals.class).of(account)).isEmpty();
    }

    @Test
    void who_has_not_come_in_yet_replaces_nobody_and_a_process_lead_is_replaced_by_one() {
        added("rol", "CASE_PARTNER");
        ilse.get(second());
        ilse.post(second(), "besluit", "ja");
        Newcomer vera = Newcomer.at(server, "gemeente", "casuspartner");
        Newcomer noa = Newcomer.at(server, "gemeente", "casuspartner");
        assertThat(server.as(vera.account()).get("/afwezig").body())
                .contains(id(noa.account()).toString(), "al kunnen inloggen")
                .doesNotContain(id(account).toString());
        Newcomer lead = Newcomer.at(server, "gemeente", "casuspartner,procesregisseur");
        assertThat(server.as(lead.account()).get("/afwezig").body())
                .doesNotContain(id(noa.account()).toString());
    }

    @Test
    void who_lost_a_phone_signs_in_with_nothing_old_and_who_is_blocked_is_out_at_once() {
        Newcomer vera = Newcomer.at(server, "gemeente", "casuspartner");
        Visitor herself = server.as(vera.account());
        String page = "/medewerkers/" + id(vera.account());
        bas.get(page);
        assertThat(bas.submit(page + "/toegang").statusCode()).isEqualTo(422);
        bas.get(page);
        assertThat(bas.post(page + "/toegang", "zeker-toegang", "ja").body()).contains("Wat er was, is vervallen");
        assertThat(server.superuser()
                        .sql("SELECT count(*) FROM login_account WHERE subject = ?")
                        .param(vera.account())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(herself.get("/").uri().getPath()).isNotEqualTo("/");

        Visitor again = server.as(vera.account());
        assertThat(again.get("/").body()).contains("Bas Demodijk heeft je aanmelden opnieuw ingesteld");
        bas.get(page);
        assertThat(bas.post(page + "/blokkeren", "zeker-blokkeren", "ja").body())
                .contains("is geblokkeerd en kan er niet in");
        assertThat(again.get("/").body()).doesNotContain(vera.account());
        assertThat(server.bean(Professionals.class).of(vera.account())).isEmpty();
        assertThat(bas.get("/medewerkers").body()).contains("geblokkeerd");
        bas.get(page);
        assertThat(bas.post(page + "/toelaten").body()).contains("kan zich weer aanmelden");
        assertThat(server.as(vera.account()).get("/mijn-rollen").body())
                .contains("Bas Demodijk heeft je geblokkeerd", "Bas Demodijk heeft je weer toegelaten");
    }

    @Test
    void an_account_that_works_for_another_organisation_too_is_not_renewed_by_one_of_them() {
        Newcomer vera = Newcomer.at(server, "gemeente", "casuspartner");
        new Newcomer(server, vera.account(), "ggd").comes("casuspartner");
        UUID who = server.bean(Professionals.class).of(vera.account()).stream()
                .filter(mandate -> mandate.organisation().partner().equals("gemeente"))
                .findFirst()
                .orElseThrow()
                .professional()
                .id();
        bas.get("/medewerkers/" + who);
        assertThat(bas.submit("/medewerkers/" + who + "/toegang", "zeker-toegang", "ja")
                        .body())
                .contains("Dit account werkt ook voor een andere organisatie");
        vera.leaves();
    }

    @Test
    void the_administrator_of_the_municipality_looks_on_at_other_organisations_and_others_do_not() {
        assertThat(bas.get("/medewerkers?organisatie=politie").body())
                .contains("Mark Testman", "Hun eigen beheerder")
                .doesNotContain("/medewerkers/" + id("mark.politie"));
        assertThat(server.as("joris.ggd")
                        .get("/medewerkers?organisatie=politie")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.as("fg.gemeente")
                        .get("/medewerkers?organisatie=politie")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void sign_ins_of_one_colleague_are_found_and_of_another_organisation_are_not() {
        Newcomer vera = Newcomer.at(server, "gemeente", "casuspartner");
        server.as(vera.account());
        String page = "/aanmeldlogboek?wie=" + id(vera.account());
        assertThat(bas.get(page).body())
                .contains("Hoe vaak, bij Vera Verzonnen", "Aangemeld")
                .doesNotContain("<td data-label=\"Wie\">Bas Demodijk");
        assertThat(bas.get("/aanmeldlogboek?wie=" + id("mark.politie")).body())
                .doesNotContain("Hoe vaak, bij", "Mark Testman");
    }
}

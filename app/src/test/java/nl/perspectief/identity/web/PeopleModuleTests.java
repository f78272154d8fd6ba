package nl.perspectief.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.user.Newcomer;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator of an organisation changes, releases and ends colleagues on a page, and nobody else does. */
class PeopleModuleTests {
    private final TestServer server = TestServer.demo();
    private final Visitor bas = server.as("beheer.gemeente");

    private String page(String account) {
        return "/medewerkers/" + id(account);
    }

    @Test
    void a_colleague_is_ended_after_reading_what_that_touches_and_it_is_so_at_once() {
        Table table = Table.told();
        Newcomer vera = Newcomer.at(server, "gemeente", "casuspartner");
        table.seat(vera.account(), false);
        table.action(vera.account(), "De mentor bellen.");
        Visitor herself = server.as(vera.account());
        assertThat(herself.get(table.path).statusCode()).isEqualTo(200);

        String page = page(vera.account());
        assertThat(bas.get("/medewerkers").body()).contains(page);
        assertThat(bas.get(page + "/beeindigen").body())
                .contains("1 plaats aan tafel eindigt", "1 open actie wacht dan op iemand anders")
                .doesNotContain("mentor", "Jayden");
        assertThat(bas.submit(page + "/beeindigen").statusCode()).isEqualTo(422);
        bas.get(page + "/beeindigen");
        assertThat(bas.post(page + "/beeindigen", "bevestig", "ja").body()).contains("Het account is beëindigd");

        assertThat(herself.get(table.path).body()).doesNotContain("Jayden");
        assertThat(server.bean(Professionals.class).of(vera.account())).isEmpty();
        assertThat(server.superuser()
                        .sql("SELECT count(*) FROM login_account WHERE subject = ?")
                        .param(vera.account())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(bas.get(page).statusCode()).isEqualTo(404);
        assertThat(table.as("karim.gemeente").get("/").body())
                .contains("Vera Verzonnen is weg: kies wie 1 actie voor Jayden (15) overneemt");
    }

    @Test
    void roles_are_of_the_list_and_what_needed_one_that_was_taken_ends() {
        Table table = Table.told();
        Newcomer vera = Newcomer.at(server, "gemeente", "casuspartner");
        table.seat(vera.account(), false);
        String page = page(vera.account());
        bas.get(page);
        assertThat(bas.submit(page + "/rollen/voorbeeld").statusCode()).isEqualTo(422);
        bas.get(page);
        assertThat(bas.post(page + "/rollen/voorbeeld", "rol", "PROJECT_LEAD").body())
                .contains("Eraf, meteen: casuspartner", "1 plaats aan tafel eindigt")
                .containsPattern("(Wie ook de rol|heeft de rol) casuspartner")
                .doesNotContain("Jayden");
        assertThat(server.as(vera.account()).get(table.path).statusCode())
                .as("only foretold")
                .isEqualTo(200);
        assertThat(bas.submit(page + "/rollen", "rol", "PROJECT_LEAD", "getoond", "iets anders")
                        .statusCode())
                .as("what it does must have been read")
                .isEqualTo(409);
        bas.get(page);
        bas.post(page + "/rollen/voorbeeld", "rol", "PROJECT_LEAD");
        assertThat(bas.post(page + "/rollen", "rol", "PROJECT_LEAD").body()).contains("De rollen zijn vastgelegd");
        assertThat(server.as(vera.account()).get(table.path).statusCode()).isEqualTo(404);
        assertThat(server.as(vera.account()).get("/").body()).contains("Bas Demodijk heeft je rollen veranderd");
    }

    @Test
    void the_last_process_lead_privacy_officer_or_administrator_of_the_partnership_stays() {
        Acting manager = acting("beheer.gemeente");
        JdbcClient superuser = server.superuser();
        superuser
                .sql("DELETE FROM professional_role WHERE role = 'PROCESS_LEAD' AND professional_id NOT IN (?, ?)")
                .params(id("ilse.gemeente"), id("karim.gemeente"))
                .update();
        for (String account : new String[] {"ilse.gemeente", "karim.gemeente"}) {
            assertThat(bas.get(page(account) + "/beeindigen").body()).contains("nog één procesregisseur");
        }
        UUID karim = id("karim.gemeente");
        superuser
                .sql("DELETE FROM professional_role WHERE professional_id = ? AND role = 'PROCESS_LEAD'")
                .param(karim)
                .update();
        try {
            String page = page("ilse.gemeente") + "/beeindigen";
            bas.get(page);
            assertThat(bas.post(page, "bevestig", "ja").body()).contains("Dit is de laatste procesregisseur");
            bas.get(page("ilse.gemeente"));
            assertThat(bas.post(page("ilse.gemeente") + "/rollen/voorbeeld", "rol", "PROJECT_LEAD")
                            .body())
                    .contains("Dit is de laatste procesregisseur");
            assertThat(server.bean(Transactions.class)
                            .as(
                                    manager,
                                    () -> server.bean(JdbcClient.class)
                                            .sql("SELECT end_colleague(?)")
                                            .param(id("ilse.gemeente"))
                                            .query(Boolean.class)
                                            .single()))
                    .as("whatever the page would do")
                    .isFalse();
        } finally {
            superuser
                    .sql("INSERT INTO professional_role (professional_id, role) VALUES (?, 'PROCESS_LEAD')")
                    .param(karim)
                    .update();
        }
    }

    private UUID id(String account) {
        return server.bean(Professionals.class)
                .of(account)
                .getFirst()
                .professional()
                .id();
    }

    private Acting acting(String account) {
        return server.bean(Professionals.class)
                .of(account)
                .getFirst()
                .under(Purpose.own("controle"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void a_partner_that_weighs_nothing_gives_nobody_the_role_that_weighs() {
        Newcomer manager = Newcomer.at(server, "politie", "beheerder");
        Newcomer vera = Newcomer.at(server, "politie", "casuspartner");
        Visitor her = server.as(manager.account());
        String page = page(vera.account());
        assertThat(her.get(page).body()).doesNotContain("PROCESS_LEAD").contains("CASE_PARTNER");
        assertThat(her.submit(page + "/rollen/voorbeeld", "rol", "PROCESS_LEAD").body())
                .contains("Die rol kan je organisatie niet geven");
    }

    @Test
    void nobody_alone_makes_a_process_lead_a_privacy_officer_or_an_administrator() {
        Newcomer vera = Newcomer.at(server, "gemeente", "casuspartner");
        String page = page(vera.account());
        Acting manager = acting("beheer.gemeente");
        for (String role : new String[] {"PROCESS_LEAD", "PRIVACY_OFFICER", "ADMINISTRATOR"}) {
            assertThat(bas.get(page).body()).as(role).doesNotContain("value=\"" + role + "\"");
            assertThat(bas.submit(page + "/rollen", "rol", role).statusCode()).isEqualTo(422);
            assertThat(gives(manager, vera, role))
                    .as("whatever the page would ask: " + role)
                    .isFalse();
        }
        assertThat(gives(manager, vera, "CASE_LEAD"))
                .as("what opens data of persons neither")
                .isFalse();
        assertThat(gives(manager, vera, "PROJECT_LEAD")).isTrue();
    }

    private boolean gives(Acting manager, Newcomer colleague, String role) {
        UUID who = id(colleague.account());
        return server.bean(Transactions.class)
                .as(
                        manager,
                        () -> server.bean(JdbcClient.class)
                                .sql("SELECT give_colleague_roles(?, ARRAY[?])")
                                .params(who, role)
                                .query(Boolean.class)
                                .single());
    }

    @Test
    void nobody_does_so_for_oneself_for_another_organisation_or_without_the_role() {
        String own = page("beheer.gemeente");
        String other = page("mark.politie");
        for (String page : new String[] {own, other, own + "/beeindigen", other + "/beeindigen"}) {
            assertThat(bas.get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(server.as("ilse.gemeente").get(page("mira.gemeente")).statusCode())
                .isEqualTo(404);
        assertThat(server.as("fg.gemeente").get(page("mira.gemeente")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_was_done_stands_in_the_sign_in_log_of_the_organisation() throws InterruptedException {
        Newcomer vera = Newcomer.at(server, "gemeente", "casuspartner");
        String page = page(vera.account());
        bas.get(page);
        bas.post(page + "/vrijgeven");
        Visitor officer = server.as("fg.gemeente");
        String log = "";
        for (int i = 0; i < 50 && !log.contains("Wachttijd bij aanmelden vervallen"); i++) {
            Thread.sleep(100);
            log = officer.get("/aanmeldlogboek").body();
        }
        assertThat(log)
                .contains(
                        "Wachttijd bij aanmelden vervallen",
                        "door de functioneel beheerder, op het scherm",
                        "Bas Demodijk");
    }
}

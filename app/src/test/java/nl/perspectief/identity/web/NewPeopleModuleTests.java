package nl.perspectief.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.account.Authenticator;
import nl.perspectief.identity.issuer.user.Newcomer;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody comes to an organisation by a page: one asks, another confirms, and nobody can come in under the name of a colleague. */
class NewPeopleModuleTests {
    private static final Pattern LINK = Pattern.compile("/toegang\\?code=([A-Za-z0-9_-]+)");
    private static final Pattern SECRET = Pattern.compile("class=\"ps-secret\">([^<]+)<");
    private static final Pattern SEALED = Pattern.compile("name=\"geheim\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "vier losse ezels zingen dinsdag";

    private final TestServer server = TestServer.demo();
    private final Visitor bas = server.as("beheer.gemeente");
    private final Visitor ilse = server.as("ilse.gemeente");
    private final String account = "nina." + UUID.randomUUID();

    private HttpResponse<String> added(String... more) {
        bas.get("/medewerkers/nieuw");
        String[] fields = {"naam", "Nina Verzonnen", "functie", "medewerker", "account", account};
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return bas.post("/medewerkers/nieuw", all);
    }

    private static String first(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private UUID id(String subject) {
        return server.bean(Professionals.class)
                .of(subject)
                .getFirst()
                .professional()
                .id();
    }

    private String second() {
        return "/bevestigen/" + id(account);
    }

    @Test
    void one_asks_another_confirms_and_the_two_halves_together_let_somebody_in_once() {
        HttpResponse<String> page = added("telefoon", "012 345 67 89", "rol", "CASE_PARTNER", "rol", "PROJECT_LEAD");
        assertThat(page.body()).contains("Toegevoegd", "Wacht op een tweede persoon", "Wie kan bevestigen");
        assertThat(page.body()).as("whole, to copy").containsPattern(">https?://[^/]+/toegang\\?code=");
        assertThat(bas.get("/medewerkers").body()).contains("wacht op bevestiging: casuspartner");
        String link = first(LINK, page.body());
        Visitor nina = server.visitor();
        assertThat(nina.get("/toegang?code=" + link).statusCode())
                .as("not confirmed")
                .isEqualTo(404);
        assertThat(server.bean(Professionals.class).of(account).getFirst().roles())
                .containsExactly(Role.PROJECT_LEAD);

        assertThat(ilse.get("/").body()).contains("bevestig wat er is gevraagd voor Nina Verzonnen", second());
        assertThat(ilse.get(second()).body())
                .contains("Bas Demodijk vraagt dit", "casuspartner", "meedoen in een casus")
                .doesNotContain(link);
        ilse.get(second());
        HttpResponse<String> confirmed = ilse.post(second(), "besluit", "ja");
        String word = first(SECRET, confirmed.body());
        assertThat(server.bean(Professionals.class).of(account).getFirst().has(Role.CASE_PARTNER))
                .isTrue();
        assertThat(bas.get("/medewerkers/" + id(account)).body())
                .as("who asked never sees the word")
                .doesNotContain(word)
                .contains(link);

        assertThat(made(nina, link, "aaaa bbbb cccc").body()).contains("Deze code hoort niet bij deze link");
        assertThat(made(nina, link, word.toUpperCase(java.util.Locale.ROOT)).body())
                .contains("Je toegang is gemaakt", account);
        assertThat(nina.get("/toegang?code=" + link).statusCode()).as("once").isEqualTo(404);
        assertThat(server.as(account).get("/").body()).contains("Ilse Voorbeeld heeft je rollen veranderd");
        assertThat(server.as(account).get("/mijn-rollen").body())
                .contains(
                        "Bas Demodijk heeft je toegevoegd",
                        "Ilse Voorbeeld heeft je rollen veranderd",
                        "meedoen in een casus");
        assertThat(server.bean(Professionals.class)
                        .of(account)
                        .getFirst()
                        .professional()
                        .contact())
                .isNotNull();
    }

    private static HttpResponse<String> made(Visitor visitor, String link, String word) {
        String page = visitor.get("/toegang?code=" + link).body();
        String secret = first(SECRET, page).replace(" ", "");
        return visitor.post(
                "/toegang",
                "link",
                link,
                "geheim",
                first(SEALED, page),
                "woord",
                word,
                "wachtwoord",
                PASSWORD,
                "wachtwoord-nog-eens",
                PASSWORD,
                "eenmalig",
                Authenticator.code(secret));
    }

    @Test
    void who_asked_never_confirms_and_nobody_of_another_organisation_does() {
        added("rol", "CASE_PARTNER");
        String page = second();
        for (String other : new String[] {"beheer.gemeente", "mira.gemeente", "fg.gemeente", "joris.ggd"}) {
            assertThat(server.as(other).get(page).statusCode()).as(other).isEqualTo(404);
            assertThat(server.as(other).submit(page, "besluit", "ja").statusCode())
                    .as(other)
                    .isIn(403, 404);
            assertThat(confirms(other))
                    .as("whatever the page would do: " + other)
                    .isFalse();
        }
        assertThat(server.as(account).get(page).statusCode())
                .as("the colleague, without a role")
                .isEqualTo(404);
        assertThat(confirms("karim.gemeente")).isTrue();
        assertThat(confirms("ilse.gemeente")).as("once").isFalse();
    }

    private boolean confirms(String subject) {
        Acting acting = server.bean(Professionals.class)
                .of(subject)
                .getFirst()
                .under(Purpose.own("controle"), "4bf92f3577b34da6a3ce929d0e0e4736");
        JdbcClient jdbc = server.bean(JdbcClient.class);
        return server
                .superuser()
                .sql("SELECT asked_at FROM role_request WHERE professional_id = ?")
                .param(id(account))
                .query(java.sql.Timestamp.class)
                .list()
                .stream()
                .anyMatch(at -> server.bean(Transactions.class)
                        .as(
                                acting,
                                () -> jdbc.sql("SELECT answer_role_request(?, ?, true)")
                                        .params(id(account), at)
                                        .query(Boolean.class)
                                        .single()));
    }

    @Test
    void what_is_asked_anew_after_it_was_read_is_not_confirmed() {
        added("rol", "CASE_PARTNER");
        ilse.get(second());
        String person = "/medewerkers/" + id(account);
        bas.get(person);
        bas.post(person + "/rollen/voorbeeld", "rol", "ANALYST");
        bas.post(person + "/rollen", "rol", "ANALYST");
        assertThat(ilse.submit(second(), "besluit", "ja").statusCode()).isEqualTo(409);
        assertThat(server.bean(Professionals.class).of(account).getFirst().roles())
                .isEmpty();
        ilse.get(second());
        assertThat(ilse.post(second(), "besluit", "nee").body()).contains("Dit gaat niet door");
        assertThat(ilse.get(second()).body()).contains("Ilse Voorbeeld wees dit al af");
        assertThat(server.as(account).get("/").body()).contains("Ilse Voorbeeld heeft gevraagde rollen niet bevestigd");
    }

    @Test
    void a_name_in_use_a_role_that_is_not_given_here_and_empty_fields_are_refused_and_nothing_typed_is_lost() {
        assertThat(added("rol", "ADMINISTRATOR").body()).contains("Die rol kan je organisatie niet geven", account);
        bas.get("/medewerkers/nieuw");
        assertThat(bas.submit(
                                "/medewerkers/nieuw",
                                "naam",
                                "Nina",
                                "functie",
                                "x",
                                "account",
                                "mark.politie",
                                "rol",
                                "PROJECT_LEAD",
                                "organisatie",
                                "politie")
                        .body())
                .contains("Deze naam is al in gebruik", "value=\"mark.politie\"");
        bas.get("/medewerkers/nieuw");
        assertThat(bas.submit("/medewerkers/nieuw").body())
                .contains("Vul de naam in", "Vul de functie in", "Kies ten minste één rol voor deze collega")
                .contains("Gebruik voor de inlognaam")
                .doesNotContain("beëindig dan het account");
        assertThat(server.as("joris.ggd").get("/medewerkers/nieuw").body()).contains("GGD");
        assertThat(server.as("ilse.gemeente").get("/medewerkers/nieuw").statusCode())
                .isEqualTo(404);
    }

    @Test
    void names_that_are_taken_for_one_another_are_one() {
        added("rol", "PROJECT_LEAD");
        for (String alike : new String[] {
            account.toUpperCase(java.util.Locale.ROOT), account.replace('.', '-'), account.replace("nina", "n1na")
        }) {
            bas.get("/medewerkers/nieuw");
            assertThat(bas.submit(
                                    "/medewerkers/nieuw",
                                    "naam",
                                    "Nina",
                                    "functie",
                                    "x",
                                    "account",
                                    alike,
                                    "rol",
                                    "PROJECT_LEAD")
                            .body())
                    .as(alike)
                    .contains("lijkt er te veel op");
        }
    }

    @Test
    void a_swap_is_one_act_the_old_role_stays_until_the_new_one_is_confirmed() {
        Newcomer vera = Newcomer.at(server, "gemeente", "casuspartner");
        String page = "/medewerkers/" + id(vera.account());
        bas.get(page);
        assertThat(bas.post(page + "/rollen/voorbeeld", "rol", "ANALYST").body())
                .contains(
                        "Eraf, zodra het gevraagde is bevestigd: casuspartner", "Wie kan bevestigen", "Ilse Voorbeeld");
        bas.post(page + "/rollen", "rol", "ANALYST");
        assertThat(roles(vera.account())).containsExactly(Role.CASE_PARTNER);
        assertThat(bas.get("/medewerkers").body()).contains("wacht op bevestiging: analist");
        String second = "/bevestigen/" + id(vera.account());
        assertThat(ilse.get(second).body()).contains("Gaat er dan af");
        ilse.post(second, "besluit", "nee");
        assertThat(roles(vera.account())).as("refused").containsExactly(Role.CASE_PARTNER);

        bas.get(page);
        bas.post(page + "/rollen/voorbeeld", "rol", "ANALYST");
        bas.post(page + "/rollen", "rol", "ANALYST");
        ilse.get(second);
        ilse.post(second, "besluit", "ja");
        assertThat(roles(vera.account())).containsExactly(Role.ANALYST);
    }

    private java.util.Set<Role> roles(String subject) {
        return server.bean(Professionals.class).of(subject).getFirst().roles();
    }

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

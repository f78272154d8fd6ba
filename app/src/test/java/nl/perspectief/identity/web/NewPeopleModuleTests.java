package nl.perspectief.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.account.Accounts;
import nl.perspectief.identity.issuer.user.Newcomer;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import org.junit.jupiter.api.Test;

/** Somebody comes to an organisation by a page: one asks, another confirms, and nobody can come in under the name of a colleague. */
class NewPeopleModuleTests extends Newcomers {
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

    @Test
    void wrong_codes_are_counted_for_the_account_told_in_the_security_log_and_then_not_looked_at() {
        String link = first(LINK, added("rol", "CASE_PARTNER").body());
        ilse.get(second());
        String word = first(SECRET, ilse.post(second(), "besluit", "ja").body());
        Visitor nina = server.visitor();
        for (int i = 0; i < 5; i++) {
            assertThat(made(nina, link, "aaaa bbbb ccc" + i).body()).contains("Deze code hoort niet bij deze link");
        }
        HttpResponse<String> right = made(nina, link, word);
        assertThat(right.body()).contains("te vaak een verkeerde code").doesNotContain("Je toegang is gemaakt");
        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(bas.get("/aanmeldlogboek?wie=" + id(account)).body())
                .contains("link of code voor nieuwe toegang klopte niet", "te vaak verkeerd vanaf dit netwerk");
        server.bean(Accounts.class).unblock(account);
        assertThat(made(nina, link, word).body()).contains("Je toegang is gemaakt");
    }
}

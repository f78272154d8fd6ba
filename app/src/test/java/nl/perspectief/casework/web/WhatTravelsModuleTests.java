package nl.perspectief.casework.web;

import static nl.perspectief.casework.web.Travelled.caseOf;
import static nl.perspectief.casework.web.Travelled.decided;
import static nl.perspectief.casework.web.Travelled.person;
import static nl.perspectief.casework.web.Travelled.signal;
import static nl.perspectief.casework.web.Travelled.weighed;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;

/** What is known goes along from signal to weighing to case, by the covenant; nobody types it anew. */
class WhatTravelsModuleTests {
    private final Visitor sanne = Travelled.sanne();
    private final Visitor ilse = Travelled.ilse();
    private final Visitor karim = Travelled.karim();

    @Test
    void the_giver_sees_that_it_goes_along_and_the_weigher_and_the_second_reader_read_it_until_it_is_decided() {
        String name = Chain.freshName();
        String again = Today.here().plusDays(20).toString();
        String signal = signal(
                sanne, name, "jongere-weet", "NO_MOMENT_YET", "ouders-weten", "PARENT_INVOLVED", "opnieuw", again);
        HttpResponse<String> preview = Chain.previewed(sanne, signal);
        assertThat(preview.body())
                .contains("Ook dit gaat mee: of de jongere slachtoffer kan zijn", "Noorderpoort", "Misschien");
        Chain.refer(sanne, signal, preview);

        String path = Chain.weighing(ilse, name);
        assertThat(ilse.get(path).body())
                .contains(
                        "Misschien, ik weet het niet",
                        "vastgelegd op",
                        "Nog niet: er was nog geen goed moment",
                        "Nog niet: een ouder is er misschien bij betrokken",
                        "Opnieuw kijken",
                        "Noorderpoort",
                        "Gevraagd, het mag",
                        "Sanne Voorbeeld");
        ilse.post(path + "/beginnen");
        Chain.answerAll(ilse, path);
        ilse.get(path);
        ilse.post(path + "/aanbieden");
        assertThat(karim.get(path + "/tweede-lezing").body())
                .contains("Misschien, ik weet het niet", "een ouder is er misschien bij betrokken", "Noorderpoort");

        ilse.get(path + "/besluit");
        ilse.post(path + "/besluit", "uitkomst", "BACK_TO_BASIS");
        assertThat(ilse.get(path).body()).doesNotContain("Noorderpoort", "Misschien", "ouder is er misschien");
        assertThat(brought(path)).isZero();
    }

    private static long brought(String weighing) {
        return Chain.SERVER
                .superuser()
                .sql("SELECT count(*) FROM referral_brought WHERE referral_id = ?::uuid")
                .param(weighing.substring("/wegingen/".length()))
                .query(Long.class)
                .single();
    }

    @Test
    void name_and_birth_date_go_along_to_the_case_with_how_the_young_person_was_looked_at_and_who_knows() {
        String name = Chain.freshName();
        String signal = signal(sanne, name);
        Chain.referred(sanne, signal);
        String path = weighed(name);
        HttpResponse<String> page = ilse.get(path + "/besluit");
        assertThat(page.body())
                .contains("Naam en geboortedatum gaan mee naar de casus: " + name + " (")
                .contains("Ook gaat mee of de jongere slachtoffer kan zijn");
        ilse.post(path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", person(page, "Karim"));

        String opened = caseOf(path);
        assertThat(ilse.get(path).body())
                .contains("Weging: " + name)
                .doesNotContain("jongere zonder naam", "Had drie telefoons");
        String here = karim.get(opened).body();
        assertThat(here)
                .contains(name + " (", "Wie aanmeldde", "Sanne Voorbeeld", path, "Misschien, ik weet het niet")
                .contains("Dan gaat bescherming voor", "Wat dit voor het plan betekent")
                .doesNotContain(
                        "Er is nog niet bekeken", "weten het nog niet", "Naam nog niet vastgelegd", "telefoons");
        assertThat(karim.get(opened + "/naam").uri().getPath()).isEqualTo(opened);
        assertThat(brought(path)).isZero();
    }

    @Test
    void a_case_lead_of_another_partner_is_told_who_it_is_by_the_covenant() {
        String name = Chain.freshName();
        Chain.referred(sanne, signal(sanne, name));
        String opened = caseOf(decided(name, "Ruben"));
        Visitor ruben = Chain.SERVER.as("ruben.maatschappelijkwerk");
        assertThat(ruben.get(opened).body()).contains(name + " (", "Wie aanmeldde", "Sanne Voorbeeld");
        assertThat(ruben.get("/").body()).contains("Bel Sanne Voorbeeld", name);
        assertThat(ruben.get(opened).body())
                .as("a weighing is for process leads")
                .doesNotContain("Bekijk de weging");
        assertThat(ilse.get(opened + "/delen").body()).contains("naam en contact", "Ruben Nepveld");
    }

    @Test
    void where_the_covenant_does_not_allow_it_the_page_says_why_and_the_name_is_asked_afterwards() {
        String name = Chain.freshName();
        Chain.referred(sanne, signal(sanne, name));
        String path = weighed(name);
        // what was told before this version, or has no ground any more
        Chain.SERVER
                .superuser()
                .sql("DELETE FROM referral_brought WHERE referral_id = ?::uuid")
                .param(path.substring("/wegingen/".length()))
                .update();
        HttpResponse<String> page = ilse.get(path + "/besluit");
        assertThat(page.body())
                .contains("Naam en geboortedatum gaan niet mee naar", "pas als vaststaat dat:", "zijn geïnformeerd")
                .contains("leg je opnieuw vast om wie het gaat");
        ilse.post(path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", person(page, "Karim"));
        String opened = caseOf(path);
        assertThat(karim.get(opened).body())
                .contains("Naam nog niet vastgelegd", "Er is nog niet bekeken", "Sanne Voorbeeld")
                .doesNotContain(name);
        assertThat(karim.get(opened + "/naam").body()).contains("Vastleggen om wie het gaat");
    }

    @Test
    void who_fills_in_that_they_were_told_need_not_clear_that_it_was_put_off() {
        Table table = Table.untold();
        String inform = table.path + "/informeren";
        String again = table.today.plusDays(9).toString();
        String version = Table.version(karim.get(inform));
        karim.post(
                inform,
                "version",
                version,
                "uitgesteld",
                "NOT_POSSIBLE_YET",
                "opnieuw",
                again,
                "waarom",
                "Morgen gesprek.");
        HttpResponse<String> page = karim.get(inform);
        assertThat(page.body()).contains("er nog geen moment of geen contact was", again);
        String[] told = {
            "version",
            Table.version(page),
            "geinformeerd",
            table.today.toString(),
            "uitgesteld",
            "NOT_POSSIBLE_YET",
            "opnieuw",
            again,
            "waarom",
            "Morgen gesprek."
        };
        assertThat(karim.post(inform, told).body())
                .contains("Bewaard wat de jongere en de ouders weten", "Geïnformeerd op");
    }
}

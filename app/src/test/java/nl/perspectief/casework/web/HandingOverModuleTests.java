package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;

/** People come and go: an action gets another owner, and a case another lead. */
class HandingOverModuleTests {
    private static final String ASKED = "Samen naar het open huis gaan.";

    private final Table table = Table.told();
    private final Visitor karim = table.as("karim.gemeente");
    private final Visitor nora = table.as("nora.leerplicht");

    private String mira() {
        return table.professional("mira.gemeente").toString();
    }

    @Test
    void an_action_goes_to_somebody_else_who_reads_it_and_who_had_it_no_longer_does() {
        table.seat("nora.leerplicht", false);
        table.seat("sanne.jongerenwerk", false);
        String action = table.path + "/acties/" + table.action("nora.leerplicht", ASKED);
        assertThat(nora.get(action).body()).contains(ASKED);
        assertThat(karim.get(action).body()).contains(action + "/overgeven");

        String page = karim.get(action + "/overgeven").body();
        assertThat(page).contains("Nu doet Nora Nepveld dit", "Sanne Voorbeeld").doesNotContain("Leerplicht: Nora");
        String sanne = table.professional("sanne.jongerenwerk").toString();
        assertThat(karim.post(action + "/overgeven", "wie", sanne).body()).contains("De actie is overgegeven");

        assertThat(table.as("sanne.jongerenwerk").get(action).body()).contains(ASKED);
        assertThat(table.as("sanne.jongerenwerk").get("/").body()).contains(ASKED);
        assertThat(nora.get(action).statusCode()).isEqualTo(404);
        assertThat(nora.get(table.path).body()).doesNotContain(ASKED);
    }

    @Test
    void an_action_comes_to_the_lead_who_needs_no_share_of_what_is_of_the_own_organisation() {
        table.seat("nora.leerplicht", false);
        String action = table.path + "/acties/" + table.action("nora.leerplicht", ASKED);
        karim.get(action + "/overgeven");
        String self = table.professional("karim.gemeente").toString();
        assertThat(karim.post(action + "/overgeven", "wie", self).body()).contains("De actie is overgegeven");
        assertThat(nora.get(table.path).body()).doesNotContain(ASKED);
        assertThat(karim.post(action + "/afronden", "version", "2", "resultaat", "DONE")
                        .statusCode())
                .isEqualTo(200);
        assertThat(karim.get(action + "/overgeven").statusCode())
                .as("it is done")
                .isEqualTo(404);
    }

    @Test
    void an_action_goes_to_nobody_without_a_seat_and_stays_when_nobody_was_chosen() {
        table.seat("nora.leerplicht", false);
        String action = table.path + "/acties/" + table.action("nora.leerplicht", ASKED);
        karim.get(action + "/overgeven");
        assertThat(karim.submit(action + "/overgeven").statusCode()).isEqualTo(422);
        String lotte = table.professional("lotte.maatschappelijkwerk").toString();
        assertThat(karim.submit(action + "/overgeven", "wie", lotte).body())
                .contains("Deze persoon zit niet aan tafel");
        assertThat(nora.get(action).body()).contains(ASKED);
        assertThat(nora.get(action + "/overgeven").statusCode()).isEqualTo(404);
    }

    @Test
    void what_changed_since_the_page_was_shown_is_asked_again() {
        table.seat("nora.leerplicht", false);
        String action = table.path + "/acties/" + table.action("nora.leerplicht", ASKED);
        Visitor ilse = table.as("ilse.gemeente");
        ilse.get(action + "/overgeven");
        karim.get(action);
        karim.post(
                action + "/wijzigen",
                "version",
                "1",
                "tekst",
                "Iets anders.",
                "voor",
                table.today.plusDays(5).toString());
        var answer = ilse.submit(
                action + "/overgeven",
                "wie",
                table.professional("karim.gemeente").toString());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(nora.get(action).body()).contains("Iets anders.");
    }

    @Test
    void a_case_gets_another_lead_who_is_told_with_the_open_actions_and_the_former_one_no_longer_sees_it() {
        String action = table.path + "/acties/" + table.action("karim.gemeente", ASKED);
        Visitor mira = table.as("mira.gemeente");
        assertThat(mira.get(table.path).statusCode()).isEqualTo(404);
        Visitor ilse = table.as("ilse.gemeente");
        assertThat(ilse.get(table.path + "/betrokkenen").body()).contains(table.path + "/regie");
        assertThat(ilse.get(table.path + "/regie").body())
                .contains("Karim Testman ziet deze casus daarna niet meer", "1 open actie gaat mee", "Mira Denkbeeld")
                .doesNotContain("Nora Nepveld");

        assertThat(ilse.post(table.path + "/regie", "wie", mira(), "waarom", "Karim is met verlof.")
                        .body())
                .contains("Iemand anders leidt nu deze casus", "Karim is met verlof.");

        assertThat(mira.get("/").body()).contains("Jij leidt nu de casus van Jayden", ASKED);
        assertThat(mira.get(action).body()).contains("Actie afronden");
        assertThat(mira.get(table.path + "/betrokkenen").body()).contains("Iemand aan tafel vragen");
        assertThat(mira.get(table.path + "/regie").statusCode())
                .as("only a process lead")
                .isEqualTo(404);
        assertThat(table.as("nora.leerplicht").get(table.path).statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_given_to_the_former_lead_ends_and_who_had_a_seat_leads_with_one() {
        table.seat("mark.politie", true);
        table.seat("mira.gemeente", false);
        table.policeGives("karim.gemeente");
        Visitor ilse = table.as("ilse.gemeente");
        assertThat(karim.get(table.path).body()).contains(Table.POLICE_WORDS);
        assertThat(ilse.get(table.path + "/regie").body()).contains("1 gegeven dat een partner");
        ilse.post(table.path + "/regie", "wie", mira(), "waarom", "Karim is met verlof.");

        assertThat(table.as("mira.gemeente").get(table.path).body()).doesNotContain(Table.POLICE_WORDS);
        assertThat(karim.get(table.path).body())
                .as("as a process lead he sees the case still")
                .doesNotContain(Table.POLICE_WORDS);
        assertThat(table.as("mark.politie").get("/").body())
                .contains("Wat is gedeeld over Jayden (15) kan niet meer gelezen worden")
                .contains("Reden: Iemand anders neemt het over.");
    }

    @Test
    void a_withdrawal_reaches_its_reader_with_the_reason_and_who_withdrew_needs_no_telling() {
        table.seat("nora.leerplicht", false);
        table.seat("mark.politie", true);
        Visitor mark = table.as("mark.politie");
        String withdraw = table.path + "/delen/" + table.policeGivesNora() + "/intrekken";
        mark.get(withdraw);
        mark.post(withdraw, "reden", "NOT_CORRECT");

        assertThat(nora.get("/").body())
                .contains(table.path + "/delen", "Wat je kreeg over Jayden (15) kun je niet meer lezen")
                .contains("Reden: Het klopt niet.");
        assertThat(mark.get("/").body()).doesNotContain(table.path + "/delen\"");
    }

    @Test
    void nobody_leads_who_may_not_and_a_reason_is_needed() {
        Visitor ilse = table.as("ilse.gemeente");
        ilse.get(table.path + "/regie");
        assertThat(ilse.submit(table.path + "/regie").body())
                .contains("Kies wie de casus gaat leiden", "Schrijf op waarom");
        for (String other : new String[] {"nora.leerplicht", "ilse.gemeente", "karim.gemeente"}) {
            String who = table.professional(other).toString();
            assertThat(ilse.submit(table.path + "/regie", "wie", who, "waarom", "Verlof.")
                            .body())
                    .as(other)
                    .contains("of kan geen casusregisseur van deze casus zijn");
        }
    }

    @Test
    void a_name_that_was_taken_back_is_not_told_again_by_an_action() {
        table.seat("nora.leerplicht", false);
        String withdraw = table.path + "/delen/" + table.disclosure("c1") + "/intrekken";
        karim.get(withdraw);
        karim.post(withdraw, "reden", "NOT_CORRECT");
        assertThat(nora.get(table.path).body()).doesNotContain("Jayden");

        String given = table.path + "/acties/" + table.action("nora.leerplicht", ASKED);
        assertThat(nora.get(given).body()).contains(ASKED).doesNotContain("Jayden");
        table.seat("sanne.jongerenwerk", false);
        String other = table.path + "/acties/" + table.action("sanne.jongerenwerk", "Iets anders doen.");
        karim.get(other + "/overgeven");
        karim.post(
                other + "/overgeven",
                "wie",
                table.professional("nora.leerplicht").toString());
        assertThat(nora.get(table.path).body()).contains("Iets anders doen.").doesNotContain("Jayden");
    }

    @Test
    void the_timeline_says_who_handed_over_and_the_former_ones_are_told_until_they_read_it() {
        table.seat("nora.leerplicht", false);
        String action = table.path + "/acties/" + table.action("nora.leerplicht", ASKED);
        karim.get(action + "/overgeven");
        karim.post(
                action + "/overgeven",
                "wie",
                table.professional("karim.gemeente").toString());
        assertThat(karim.get(table.path + "/tijdlijn").body())
                .contains("Karim Testman gaf een actie van Nora Nepveld aan Karim Testman");
        assertThat(nora.get(table.path + "/tijdlijn").body()).doesNotContain("gaf een actie van");
        String told = nora.get("/").body();
        assertThat(told).contains("Karim Testman doet nu een actie voor Jayden (15) die jij had");
        nora.post(seen(told));
        assertThat(nora.get("/").body()).doesNotContain(seen(told));

        Visitor ilse = table.as("ilse.gemeente");
        ilse.get(table.path + "/regie");
        ilse.post(table.path + "/regie", "wie", mira(), "waarom", "Karim is met verlof.");
        String changed = "Ilse Voorbeeld gaf de leiding van de casus van Karim Testman aan Mira Denkbeeld";
        assertThat(ilse.get(table.path + "/tijdlijn").body()).contains(changed);
        assertThat(nora.get(table.path + "/tijdlijn").body()).contains(changed);
        String former = karim.get("/").body();
        assertThat(former).contains("Mira Denkbeeld leidt nu de casus van Jayden (15) die jij leidde");
        karim.post(seen(former));
        assertThat(karim.get("/").body()).doesNotContain(seen(former));
    }

    /** The last button of those who took over: the newest is on top, and other tests leave theirs. */
    private static String seen(String page) {
        var found = java.util.regex.Pattern.compile("/overgenomen/[0-9a-f-]{36}/gezien")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void who_may_not_know_who_is_at_the_table_is_not_told_who_took_over_an_action() {
        table.seat("nora.leerplicht", false);
        table.seat("sanne.jongerenwerk", false);
        String action = table.path + "/acties/" + table.action("nora.leerplicht", ASKED);
        karim.get(action + "/overgeven");
        karim.post(
                action + "/overgeven",
                "wie",
                table.professional("sanne.jongerenwerk").toString());
        String told = nora.get("/").body();
        assertThat(told)
                .contains(
                        "Een actie voor Jayden (15) die jij had, doet nu iemand anders. Vraag ernaar bij Karim Testman")
                .doesNotContain("Sanne Voorbeeld");
        assertThat(nora.get(table.path + "/tijdlijn").body()).doesNotContain("Sanne Voorbeeld");
        Visitor sanne = table.as("sanne.jongerenwerk");
        sanne.get("/");
        assertThat(sanne.submit(seen(told)).statusCode())
                .as("it is not hers to see")
                .isEqualTo(404);
    }
}

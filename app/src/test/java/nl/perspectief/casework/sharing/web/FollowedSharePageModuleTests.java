package nl.perspectief.casework.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.registration.RegisterCommand;
import org.junit.jupiter.api.Test;

/** What people see when a fact changes under something that was shared: over the pages, as they do it. */
class FollowedSharePageModuleTests {
    private static final String HELP = "Er loopt hulp van het wijkteam, verzonnen.";

    private final Table table = Table.told();
    private final Visitor karim = table.as("karim.gemeente");

    private void helpToKarim() {
        table.seat("lotte.maatschappelijkwerk", true);
        Visitor lotte = table.as("lotte.maatschappelijkwerk");
        String receiver = table.professional("karim.gemeente").toString();
        lotte.get(table.path + "/delen/nieuw");
        String[] offer = {
            "categorie",
            "c9",
            "soort",
            "FACT",
            "vorm",
            "SUMMARY",
            "tekst",
            HELP,
            "ontvanger",
            receiver,
            "reden-" + receiver,
            "Om te weten wie belt.",
            "tot",
            table.today.plusMonths(2).toString()
        };
        lotte.post(table.path + "/delen/voorbeeld", offer);
        assertThat(lotte.post(table.path + "/delen", offer).body()).contains("Het is gedeeld.");
    }

    private void inform(String told, String postponed, String again, String youth, String parents) {
        String form = table.path + "/informeren";
        String version = Table.version(karim.get(form));
        assertThat(karim.post(
                                form,
                                "version",
                                version,
                                "geinformeerd",
                                told,
                                "uitgesteld",
                                postponed,
                                "opnieuw",
                                again,
                                "jongere",
                                youth,
                                "ouders",
                                parents,
                                "bevestig",
                                "1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void consent_taken_back_on_the_form_ends_the_reading_and_everybody_hears_why() {
        helpToKarim();
        assertThat(karim.get(table.path).body()).contains(HELP);
        String today = table.today.toString();

        inform(today, "", "", "", today);

        for (String page : List.of("", "/delen", "/tijdlijn")) {
            assertThat(karim.get(table.path + page).body()).as(page).doesNotContain(HELP);
        }
        String reason = "naar leeftijd) toestemming gaven";
        assertThat(karim.get(table.path + "/delen").body()).contains("Niet meer te lezen", "Het mag niet meer", reason);
        assertThat(karim.get(table.path + "/tijdlijn").body())
                .contains("Mag niet meer gelezen worden door Karim Testman", reason);
        assertThat(karim.get("/").body()).contains("Wat je kreeg over Jayden (15) mag je niet meer lezen", reason);
        Visitor lotte = table.as("lotte.maatschappelijkwerk");
        assertThat(lotte.get("/").body())
                .contains("Wat is gedeeld over Jayden (15) mag niet meer gelezen worden", reason);
        assertThat(lotte.get(table.path + "/delen").body()).contains(HELP, "Het mag niet meer");
    }

    @Test
    void a_postponement_that_ran_out_is_shown_as_resting_until_the_youth_is_told() {
        Table untold = Table.untold();
        Visitor lead = untold.as("karim.gemeente");
        String form = untold.path + "/informeren";
        lead.post(
                form,
                "version",
                Table.version(lead.get(form)),
                "geinformeerd",
                "",
                "uitgesteld",
                "INVESTIGATION",
                "opnieuw",
                untold.today.toString(),
                "waarom",
                "Het onderzoek loopt nog.");
        victimLookedAt(untold, lead);
        untold.seat("nora.leerplicht", false);
        Visitor nora = untold.as("nora.leerplicht");
        assertThat(nora.get(untold.path).body()).contains("Jayden");
        aDayPasses(untold.id);

        assertThat(nora.get(untold.path).body()).doesNotContain("Jayden");
        assertThat(lead.get(untold.path + "/delen").body()).contains("Kan nu niet gelezen worden", "Nora Nepveld");
        lead.post(
                form,
                "version",
                Table.version(lead.get(form)),
                "geinformeerd",
                untold.today.toString(),
                "uitgesteld",
                "",
                "opnieuw",
                "");
        assertThat(nora.get(untold.path).body()).contains("Jayden");
        assertThat(lead.get(untold.path + "/delen").body()).doesNotContain("Kan nu niet gelezen worden");
    }

    private static void victimLookedAt(Table table, Visitor lead) {
        String form = table.path + "/slachtoffer";
        String version = Table.version(lead.get(form));
        lead.post(
                form,
                "version",
                version,
                "slachtoffer",
                "MAYBE",
                "waarom",
                "Er is druk.",
                "bekeken",
                table.today.toString());
    }

    /** For this case the day on which it was asked again was yesterday. */
    private static void aDayPasses(UUID caseId) {
        TestServer.demo()
                .superuser()
                .sql("UPDATE disclosure SET lawful_until = lawful_until - 1 WHERE case_id = ?")
                .param(caseId)
                .update();
        TestServer.demo()
                .superuser()
                .sql("UPDATE case_person SET postponed_until = postponed_until - 1 WHERE case_id = ?")
                .param(caseId)
                .update();
    }

    private int dpia(LocalDate... days) {
        CommandRun run = new CommandRun(
                TestServer.demo().owner(),
                TestServer.demo().bean(Clock.class),
                CommandOutput.of(new PrintStream(OutputStream.nullOutputStream())),
                false);
        return new RegisterCommand(run)
                .dpia(
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of("politie"),
                                        java.util.Arrays.stream(days).map(LocalDate::toString))
                                .toList(),
                        null);
    }

    @Test
    void a_dpia_that_ends_today_shows_what_it_was_given_under_as_resting_and_not_as_readable() {
        table.seat("nora.leerplicht", false);
        table.seat("mark.politie", true);
        table.policeGivesNora();
        LocalDate since = TestServer.demo()
                .superuser()
                .sql("SELECT max(adopted_on) FROM dpia WHERE partner = 'politie'")
                .query(LocalDate.class)
                .single();
        try {
            assertThat(dpia(since, table.today)).isZero();
            String page = table.as("ilse.gemeente").get(table.path + "/delen").body();
            assertThat(page).contains("Kan nu niet gelezen worden", "beide partners hun DPIA hebben vastgesteld");
            assertThat(page.substring(0, page.indexOf("id=\"rust\"")))
                    .as("what can be read")
                    .doesNotContain("politiegegeven");
            assertThat(table.as("nora.leerplicht").get(table.path).body()).doesNotContain(Table.POLICE_WORDS);
        } finally {
            assertThat(dpia(since)).isZero();
        }
        assertThat(table.as("nora.leerplicht").get(table.path).body()).contains(Table.POLICE_WORDS);
        assertThat(table.as("ilse.gemeente").get(table.path + "/delen").body())
                .doesNotContain("Kan nu niet gelezen worden");
    }
}

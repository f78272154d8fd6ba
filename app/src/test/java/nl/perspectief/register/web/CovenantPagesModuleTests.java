package nl.perspectief.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CovenantPagesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String TO_VEILIG_THUIS =
            "/mag-ik-delen?wat=c4&wie=veiligthuis&waarvoor=d4&fase=f1&hoeveel=FULL";
    private static final String TO_GGD = "/mag-ik-delen?wat=c17&wie=ggd&waarvoor=d3&fase=f4&hoeveel=FULL";
    private static final String TO_POLICE = "/mag-ik-delen?wat=c4&wie=politie&waarvoor=d2&fase=f1&hoeveel=FULL";

    private static String page(String subject, String path) {
        var answer = SERVER.as(subject).get(path);
        assertThat(answer.statusCode()).as(subject + " " + path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void a_youth_worker_may_not_yet_share_with_the_ggd_that_has_no_dpia() {
        assertThat(page("sanne.jongerenwerk", TO_GGD))
                .contains("Nog niet", "De DPIA afronden en vaststellen.", "het bestuur van GGD")
                .contains("Pieter Fictiefsma (projectleider, Leerplicht) weet hoe het ermee staat")
                .contains("artikel 6 lid 1 onder e AVG", "tekst van");
    }

    @Test
    void in_english_a_word_of_the_covenant_stands_as_it_was_signed_with_what_it_means() {
        Visitor lotte = SERVER.as("lotte.maatschappelijkwerk");
        lotte.putCookie("taal", "en");
        assertThat(lotte.get("/convenant/matrix").body())
                .contains("The covenant is in Dutch", "<span lang=\"nl\">politiegegevens</span>", ">police data</span>")
                .contains("<span lang=\"nl\">weging</span>", ">weighing</span>");
        assertThat(page("lotte.maatschappelijkwerk", "/convenant/matrix"))
                .contains("politiegegevens")
                .doesNotContain("police data", "The covenant is in Dutch");
    }

    @Test
    void a_signature_and_a_dpia_that_are_there_are_no_missing_steps() {
        assertThat(page("sanne.jongerenwerk", TO_VEILIG_THUIS))
                .contains("Nog niet", "Kijk eerst of de jongere slachtoffer kan zijn van uitbuiting.")
                .doesNotContain("het bestuur van");
    }

    @Test
    void what_the_asker_knows_counts_where_nothing_better_is_known() {
        assertThat(page("sanne.jongerenwerk", TO_VEILIG_THUIS + "&feit=slachtoffer-eerst-bezien"))
                .contains("ps-answer--yes", "De jongere en de ouders krijgen het te horen.");
    }

    @Test
    void what_the_register_knows_cannot_be_told_otherwise() {
        assertThat(page(
                        "sanne.jongerenwerk",
                        TO_GGD + "&feit=dpia-beiden&feit=genoemd-in-casus&feit=noodzaak-vastgelegd"
                                + "&feit=geinformeerd-of-uitgesteld"))
                .contains("ps-answer--not-yet", "het bestuur van GGD")
                .doesNotContain("ps-answer--yes");
    }

    @Test
    void nothing_goes_to_the_police_before_weighing_and_something_else_may() {
        assertThat(page("sanne.jongerenwerk", TO_POLICE))
                .contains("ps-answer--no", "Tenzij", "er acuut gevaar is voor iemand", "Artikel 8", "href=\"tel:112\"")
                .contains("Overleg zonder naam met ", "Deel het met ");
    }

    @Test
    void danger_is_told_when_it_is_there_and_never_advised_as_a_way() {
        String inDangerOnly = "/mag-ik-delen?wat=c4&wie=politie&waarvoor=d4&fase=f4&hoeveel=FULL";
        assertThat(page("sanne.jongerenwerk", inDangerOnly))
                .contains("ps-answer--no", "mag alleen als er nu acuut gevaar is voor iemand", "href=\"tel:112\"")
                .doesNotContain("ps-answer--not-yet");
        assertThat(page("sanne.jongerenwerk", inDangerOnly + "&feit=acuut-gevaar"))
                .contains("ps-answer--yes", "href=\"tel:112\"");
    }

    @Test
    void a_name_is_asked_about_as_the_summary_that_it_is() {
        assertThat(page("sanne.jongerenwerk", "/mag-ik-delen?wat=c1&wie=gemeente&waarvoor=d2&fase=f1"))
                .contains("mag je dit delen met Gemeente Lichtendal")
                .doesNotContain("samenvatting");
        assertThat(page("sanne.jongerenwerk", "/mag-ik-delen?wat=c4&wie=gemeente&waarvoor=d2&fase=f1"))
                .contains("mag je dit delen met Gemeente Lichtendal");
    }

    @Test
    void versions_of_which_none_is_to_come_end_nothing_and_the_page_says_that() {
        Matcher before = Pattern.compile("id=\"veld-van\".*?value=\"([0-9a-f]+)\" selected", Pattern.DOTALL)
                .matcher(page("ilse.gemeente", "/convenant/verschil"));
        assertThat(before.find()).isTrue();
        assertThat(page(
                        "ilse.gemeente",
                        "/convenant/verschil/verstrekkingen?van=" + before.group(1) + "&naar=" + before.group(1)))
                .contains("Van deze twee versies is er geen die nog komt");
    }

    @Test
    void whether_a_report_is_recent_is_asked_and_not_refused() {
        assertThat(page("mark.politie", "/mag-ik-delen?wat=c12&wie=gemeente&waarvoor=d3&fase=f4&hoeveel=SUMMARY"))
                .contains(
                        "ps-answer--not-yet",
                        "Ga na of het gegeven niet ouder dan 12 maanden is.",
                        "Weet je het? Vink het hieronder aan.",
                        "id=\"weten\"");
    }

    @Test
    void the_fact_of_an_exception_to_secrecy_is_not_offered_to_who_may_not_know_it() {
        String path = "/mag-ik-delen?wat=c10&wie=maatschappelijkwerk&waarvoor=d3&fase=f4&hoeveel=SUMMARY"
                + "&feit=geheimhouding-uitzondering";
        assertThat(page("ilse.gemeente", path)).doesNotContain("value=\"geheimhouding-uitzondering\"");
        assertThat(page("anouk.veiligthuis", path)).contains("value=\"geheimhouding-uitzondering\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signaal", "casus"})
    void a_signal_or_case_that_is_not_yours_is_as_one_that_is_not_there(String kind) {
        assertThat(SERVER.as("emma.school")
                        .get("/mag-ik-delen?" + kind + "=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVER.as("emma.school")
                        .get("/mag-ik-delen?" + kind + "=geen-nummer")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pieter.leerplicht", "fg.gemeente", "beheer.gemeente"})
    void who_sees_no_persons_reads_the_covenant_and_does_not_ask(String subject) {
        assertThat(SERVER.as(subject).get("/mag-ik-delen").statusCode()).isEqualTo(404);
        assertThat(page(subject, "/convenant")).contains("Zonder gegevens van personen", "Artikel 11");
        assertThat(page(subject, "/convenant/matrix?gever=alle")).contains("Wie mag wat geven");
        assertThat(page(subject, "/convenant/wie?categorie=c12")).contains("Minste voorwaarden");
    }

    @Test
    void a_question_is_noted() {
        long before = asked();
        page("nora.leerplicht", TO_VEILIG_THUIS);
        assertThat(asked()).isEqualTo(before + 1);
    }

    private static long asked() {
        var acting = SERVER.bean(Professionals.class)
                .of("nora.leerplicht")
                .getFirst()
                .under(Working.on("d2"), "4bf92f3577b34da6a3ce929d0e0e4736");
        return SERVER.bean(Transactions.class)
                .as(
                        acting,
                        () -> SERVER.bean(JdbcClient.class)
                                .sql(
                                        "SELECT count(*) FROM trail_line WHERE action = 'ASKED' AND object_type = 'SHARING_QUESTION'")
                                .query(Long.class)
                                .single());
    }

    @Test
    void the_covenant_says_what_it_does_and_what_it_does_not() {
        assertThat(page("sanne.jongerenwerk", "/convenant"))
                .contains("id=\"cov-regel-geen-bsn\"", "Geen regel", "FICTIEF-2026-01", "2026.1");
    }

    @Test
    void before_the_first_covenant_there_is_none() {
        for (String path : new String[] {"/convenant", "/convenant/matrix", "/convenant/wie"}) {
            assertThat(page("sanne.jongerenwerk", path + "?dag=2025-12-31")).contains("geldt geen convenant");
        }
    }

    @Test
    void a_cell_leads_to_the_rules_behind_it() {
        assertThat(page("sanne.jongerenwerk", "/convenant/matrix?gever=politie"))
                .contains("/convenant/matrix/regels?gever=politie&amp;categorie=c12&amp;fase=f4");
        assertThat(page("sanne.jongerenwerk", "/convenant/matrix/regels?gever=politie&categorie=c12&fase=f4"))
                .contains("#cov-regel-politie-in-casus", "#cov-regel-geen-volledige-politiegegevens", "Artikel 10");
    }

    @Test
    void nobody_but_the_giver_ever_sees_a_citizen_service_number() {
        assertThat(page("sanne.jongerenwerk", "/convenant/wie?categorie=c2"))
                .contains("Niemand buiten de eigen organisatie");
    }
}

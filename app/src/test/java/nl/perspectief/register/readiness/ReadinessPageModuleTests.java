package nl.perspectief.register.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.register.Covenants;
import nl.perspectief.shared.Today;
import org.junit.jupiter.api.Test;

/** How far the partners are, in the demo: the GGD has no DPIA, and has yet to sign what comes. */
class ReadinessPageModuleTests {
    private static final TestServer SERVER = TestServer.demo();

    private static String page(String subject, String path) {
        var answer = SERVER.as(subject).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String row(String page, String partner) {
        return Pattern.compile("<tr>")
                .splitAsStream(page)
                .filter(row -> row.contains(partner) && row.contains("scope=\"row\""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_partner_sees_who_is_ready_and_what_another_has_yet_to_do() {
        String page = page("sanne.jongerenwerk", "/convenant/stand");
        assertThat(page).contains("11 van de 12 partners tekenden en hebben een DPIA", "Tekende versie");
        assertThat(row(page, "GGD").split("nog niet"))
                .as("the next version and the DPIA")
                .hasSize(3);
        assertThat(row(page, "Politie")).doesNotContain("nog niet");
    }

    @Test
    void who_sees_to_it_is_told_with_which_words() {
        assertThat(page("joris.ggd", "/convenant/stand"))
                .contains("./perspectief sign ggd JJJJ-MM-DD --covenant", "./perspectief dpia ggd JJJJ-MM-DD")
                .contains("(jouw organisatie)");
        assertThat(page("pieter.leerplicht", "/convenant/stand"))
                .contains("./perspectief sign ggd", "./perspectief dpia ggd")
                .doesNotContain("./perspectief sign leerplicht");
        assertThat(page("beheer.gemeente", "/convenant/stand"))
                .as("nothing of the own organisation is missing")
                .doesNotContain("./perspectief sign");
        assertThat(page("sanne.jongerenwerk", "/convenant/stand")).doesNotContain("./perspectief sign");
    }

    @Test
    void it_waits_on_the_day_of_who_sees_to_it() {
        assertThat(page("joris.ggd", "/"))
                .contains("Laat je organisatie tekenen", "Zorg voor een DPIA van je organisatie");
        assertThat(page("pieter.leerplicht", "/")).contains("Zie wie nog geen DPIA heeft", ": GGD");
        assertThat(page("fg.gemeente", "/")).contains("Lees wat er verandert").doesNotContain("Zorg voor een DPIA");
    }

    @Test
    void a_covenant_that_is_not_there_says_so() {
        assertThat(page("sanne.jongerenwerk", "/convenant/stand?convenant=bestaat-niet"))
                .contains("Het convenant waar je om vroeg, geldt hier op deze dag niet");
    }

    @Test
    void a_partner_has_one_name_in_the_covenant_and_in_the_application() {
        Map<String, String> names = SERVER.bean(Organisations.class).all().stream()
                .collect(Collectors.toMap(Organisation::partner, Organisation::name));
        assertThat(SERVER.bean(Covenants.class).on(Today.here()))
                .isNotEmpty()
                .allSatisfy(covenant -> assertThat(covenant.partners())
                        .allSatisfy(partner -> assertThat(names).containsEntry(partner.id(), partner.name())));
    }
}

package nl.perspectief.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The home of those whose work is no young person, as they see it. */
class HomePlacesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    private static String home(String subject) {
        return SERVER.as(subject).get("/").body();
    }

    private static List<String> places(String home) {
        String part = home.substring(home.indexOf("Hier kun je verder"), home.indexOf("</main>"));
        return LINK.matcher(part)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "iris.riec, /mag-ik-delen, Als analist krijg je alleen",
        "fg.gemeente, /logboek/verwerkingen, In jouw rol zie je geen gegevens van jongeren",
        "beheer.gemeente, /medewerkers, In jouw rol zie je geen gegevens van jongeren",
        "pieter.leerplicht, /convenant/stand, In jouw rol zie je geen gegevens van jongeren"
    })
    void each_place_opens_and_what_the_role_is_for_is_among_them(String subject, String place, String words) {
        String home = home(subject);
        assertThat(home).contains(words);
        assertThat(places(home))
                .contains(place)
                .allSatisfy(path -> assertThat(SERVER.as(subject).get(path).statusCode())
                        .as(path)
                        .isEqualTo(200));
    }

    @Test
    void who_works_with_young_people_finds_the_way_in_the_menu() {
        assertThat(home("sanne.jongerenwerk")).doesNotContain("Hier kun je verder");
    }
}

package nl.perspectief.desk.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TourModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String OPEN_TEXT = "tour.open";
    private static final Pattern OPEN =
            Pattern.compile("<a class=\"utrecht-button utrecht-button--secondary-action\" href=\"([^\"]+)\">");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private static String somebodyWith(Role role) {
        return SERVER.bean(Professionals.class).logins().stream()
                .filter(login -> login.mandate().has(role))
                .findFirst()
                .orElseThrow()
                .subject();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_step_leads_to_a_page_that_is_there_for_the_role(Role role) {
        Visitor visitor = SERVER.as(somebodyWith(role));
        String page = visitor.get("/rondleiding?rol=" + role).body();
        for (int step = 1; step <= Tour.LENGTH; step++) {
            assertThat(page).contains("stap " + step + " van " + Tour.LENGTH);
            String path = found(OPEN, page);
            HttpResponse<String> opened = visitor.get(path);
            assertThat(opened.statusCode()).as(role + " at " + path).isEqualTo(200);
            assertThat(opened.uri().toString()).endsWith(path);
            page = step < Tour.LENGTH ? visitor.get(found(NEXT, page)).body() : page;
        }
        assertThat(page).doesNotContain("rel=\"next\"").contains("href=\"/\">Klaar: naar Vandaag");
    }

    private static String found(Pattern pattern, String page) {
        List<String> all = pattern.matcher(page)
                .results()
                .map((MatchResult one) -> one.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void every_role_has_a_tour_and_whoever_has_several_begins_with_the_one_of_most_work() {
        assertThat(Tour.of(Set.of(Role.values())))
                .extracting(Tour::role)
                .containsExactlyInAnyOrder(Role.values())
                .startsWith(Role.CASE_LEAD);
        assertThat(Tour.of(Set.of(Role.values())))
                .allSatisfy(tour -> assertThat(tour.paths()).hasSize(Tour.LENGTH));
        assertThat(SERVER.bean(Texts.class).in(Language.NL).keySet().stream()
                        .filter(key -> key.startsWith(OPEN_TEXT))
                        .map(key -> key.substring(OPEN_TEXT.length())))
                .as("the words of links")
                .containsExactlyInAnyOrderElementsOf(Tour.of(Set.of(Role.values())).stream()
                        .flatMap(tour -> tour.paths().stream())
                        .collect(Collectors.toSet()));
        String karim = SERVER.as("karim.gemeente").get("/rondleiding").body();
        assertThat(karim)
                .contains("Casusregisseur · stap 1 van 5", ">Procesregisseur</a>")
                .doesNotContain(">Functioneel beheerder</a>");
        assertThat(SERVER.as("ilse.gemeente").get("/rondleiding").body()).doesNotContain("Kies een rol");
    }

    @Test
    void the_tour_of_another_role_and_a_step_that_is_not_there_are_the_first_of_ones_own() {
        Visitor emma = SERVER.as("emma.school");
        for (String asked : List.of("rol=ADMINISTRATOR&stap=2", "rol=x&stap=0", "stap=6", "stap=-1", "stap=1e9")) {
            HttpResponse<String> answer = emma.get("/rondleiding?" + asked);
            assertThat(answer.statusCode()).as(asked).isEqualTo(200);
            assertThat(answer.body())
                    .as(asked)
                    .contains("Frontlijnprofessional")
                    .doesNotContain("Functioneel beheerder");
        }
    }

    @Test
    void it_is_found_where_nothing_waits_and_in_the_menu_of_the_account() {
        for (String subject : List.of("esra.politie", "pieter.leerplicht", "fg.gemeente", "beheer.gemeente")) {
            assertThat(SERVER.as(subject).get("/").body())
                    .as(subject)
                    .contains("<a class=\"utrecht-link\" href=\"/rondleiding\">Volg de rondleiding</a>");
        }
        assertThat(SERVER.as("sanne.jongerenwerk").get("/signalen").body())
                .contains("<a class=\"utrecht-link\" href=\"/rondleiding\">Rondleiding</a>");
    }
}

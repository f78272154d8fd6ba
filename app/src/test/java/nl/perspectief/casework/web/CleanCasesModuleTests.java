package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of the forms of a case, as the pages themselves name them, each filled with what nobody would type. */
class CleanCasesModuleTests {
    private static final String UNCLEAN =
            "(?s).*[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u0080-\\u009F\\u202A-\\u202E\\u2066-\\u2069].*";
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|select)[^>]* name=\"([^\"_]+)\"");
    private static final List<String> HOSTILE = List.of("a\u0000b\u001B[0m", "\u202E", "\u200B", "x\u202Ey\u2067z");

    @ParameterizedTest
    @CsvSource({
        "karim.gemeente, /naam, /naam",
        "karim.gemeente, /informeren, /informeren",
        "karim.gemeente, /plan/nieuw, /plan",
        "karim.gemeente, /acties/nieuw, /acties",
        "karim.gemeente, /betrokkenen/nieuw, /betrokkenen",
        "mark.politie, /delen/nieuw, /delen",
        "mark.politie, /delen/nieuw, /delen/voorbeeld"
    })
    void no_field_makes_the_server_fail(String subject, String page, String form) {
        Table table = page.equals("/naam") ? Table.nameless() : Table.told();
        if (subject.startsWith("mark")) {
            table.seat("nora.leerplicht", false);
            table.seat(subject, true);
        }
        Visitor visitor = table.as(subject);
        List<String> names = FIELD.matcher(visitor.get(table.path + page).body())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("taal") && !name.equals("terug"))
                .distinct()
                .toList();
        assertThat(names).isNotEmpty();
        for (String value : HOSTILE) {
            List<String> fields = new ArrayList<>();
            names.forEach(name -> fields.addAll(List.of(name, value)));
            HttpResponse<String> answer = visitor.post(table.path + form, fields.toArray(String[]::new));
            assertThat(answer.statusCode()).as(page).isLessThan(500);
            assertThat(answer.body().matches(UNCLEAN)).as(page).isFalse();
        }
    }

    @Test
    void what_is_kept_of_a_plan_and_a_condition_is_clean() {
        Table table = Table.told();
        Visitor karim = table.as("karim.gemeente");
        karim.get(table.path + "/plan/nieuw");
        HttpResponse<String> plan = karim.post(
                table.path + "/plan",
                "domein",
                "school",
                "soort",
                "VOICE",
                "tekst",
                "Ik wil\u0000 monteur\u202E worde\u0308n.");
        assertThat(plan.statusCode()).isLessThan(500);
        assertThat(plan.body().matches(UNCLEAN)).isFalse();
    }

    @Test
    void a_name_that_turns_direction_is_not_recorded() {
        Table table = Table.nameless();
        Visitor karim = table.as("karim.gemeente");
        karim.get(table.path + "/naam");
        HttpResponse<String> page = karim.post(
                table.path + "/naam",
                "voornaam",
                "Milan\u2067",
                "achternaam",
                "Fictiefsma",
                "geboortedatum",
                "2010-04-01");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("die de leesrichting omkeren");
        assertThat(karim.get(table.path).body()).contains("Naam nog niet vastgelegd");
    }
}

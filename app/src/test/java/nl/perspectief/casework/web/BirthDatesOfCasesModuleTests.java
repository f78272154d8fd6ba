package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A birth date in the form of a case: read and refused as in the form of a signal. */
class BirthDatesOfCasesModuleTests {
    private static HttpResponse<String> named(Table table, String... born) {
        Visitor karim = table.as("karim.gemeente");
        karim.get(table.path + "/naam");
        String[] fields = new String[4 + born.length];
        System.arraycopy(new String[] {"voornaam", "Milan", "achternaam", "Fictiefsma"}, 0, fields, 0, 4);
        System.arraycopy(born, 0, fields, 4, born.length);
        return karim.post(table.path + "/naam", fields);
    }

    @Test
    void a_year_is_enough_for_a_name_and_the_age_is_one_of_two() {
        Table table = Table.nameless();
        int year = table.today.getYear() - 15;
        assertThat(named(table, "geboortedatum", String.valueOf(year)).body())
                .contains("De naam is bewaard.", "Milan (14 of 15)");
    }

    @Test
    void a_birth_date_can_be_unknown() {
        assertThat(named(Table.nameless(), "geboortedatum-onbekend", "ja").body())
                .contains("De naam is bewaard.", "Milan (leeftijd niet bekend)");
    }

    @ParameterizedTest
    @CsvSource({
        "31-02-2011, De dag 31-02-2011 bestaat niet",
        "04-03-11, Schrijf het jaar met vier cijfers",
        "2024-01-01, Deze aanpak is voor jongeren van 8 tot en met 27 jaar.",
        "1998-11-20, Deze aanpak is voor jongeren van 8 tot en met 27 jaar.",
        "2999, Deze datum ligt na vandaag."
    })
    void what_the_signal_refuses_the_case_refuses(String born, String said) {
        HttpResponse<String> page = named(Table.nameless(), "geboortedatum", born);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(said, "value=\"" + born + "\"");
    }
}

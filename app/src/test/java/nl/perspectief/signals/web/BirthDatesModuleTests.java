package nl.perspectief.signals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.perspectief.Conformance;
import nl.perspectief.NeedsConformance;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A birth date in the form of a signal, as people and registers write it. The form of a case follows the same rule. */
class BirthDatesModuleTests {
    private static final String CASES = "../cases/trade/dates.txt";

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");

    private HttpResponse<String> sent(String name, String born, String... more) {
        List<String> fields = Chain.signal(name);
        fields.set(fields.indexOf("geboortedatum") + 1, born);
        fields.addAll(List.of(more));
        sanne.get("/signalen/nieuw");
        return sanne.submit("/signalen", Chain.array(fields));
    }

    private String kept(String born, String... more) {
        HttpResponse<String> answer = sent(Chain.freshName(), born, more);
        assertThat(answer.statusCode()).as(born).isEqualTo(302);
        String path = answer.headers().firstValue("Location").orElseThrow();
        return sanne.get(path).body();
    }

    @ParameterizedTest
    @CsvSource({
        "04-03-2011, geboren vr 4 mrt 2011 (15 jaar)",
        "4/3/2011, geboren vr 4 mrt 2011 (15 jaar)",
        "4 maart 2011, geboren vr 4 mrt 2011 (15 jaar)",
        "2011-03-04, geboren vr 4 mrt 2011 (15 jaar)",
        "maart 2011, geboren in maart 2011 (15 jaar)",
        "20110000, geboren in 2011 (14 of 15 jaar)",
        "onbekend, geboortedatum niet bekend"
    })
    void a_birth_date_is_kept_as_far_as_it_is_known(String born, String shown) {
        assertThat(kept(born)).contains(shown);
    }

    @Test
    void that_it_is_not_known_can_be_ticked_but_not_beside_a_date() {
        assertThat(kept("", "geboortedatum-onbekend", "ja"))
                .contains("geboortedatum niet bekend", "leeftijd niet bekend");
        HttpResponse<String> both = sent(Chain.freshName(), "2011", "geboortedatum-onbekend", "ja");
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("Allebei kan niet.");
    }

    @ParameterizedTest
    @CsvSource({
        "31-02-2011, De dag 31-02-2011 bestaat niet: die maand heeft 28 dagen.",
        "29-02-2011, De dag 29-02-2011 bestaat niet: die maand heeft 28 dagen.",
        "04-03-11, 'Schrijf het jaar met vier cijfers, zoals 2011.'",
        "04-13-2011, Maand 13 bestaat niet.",
        "1 april, Zet het jaar erbij.",
        "gisteren, Dit lezen we niet als datum.",
        "2030, Deze datum ligt na vandaag.",
        "1950, Deze aanpak is voor jongeren van 8 tot en met 27 jaar."
    })
    void what_cannot_be_is_refused_with_what_to_do_and_stays_typed(String born, String said) {
        HttpResponse<String> page = sent(Chain.freshName(), born);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(said, "value=\"" + born + "\"");
    }

    @Test
    void what_was_kept_in_part_is_changed_in_the_same_form() {
        HttpResponse<String> answer = sent(Chain.freshName(), "20110300");
        String path = answer.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> form = sanne.get(path + "/wijzigen");
        assertThat(form.body()).contains("value=\"03-2011\"");
    }

    /** Cases of others, beside the project: two are out of reach, because of their age. */
    @Test
    @NeedsConformance(CASES)
    void each_case_of_others_is_kept_or_refused_with_the_age_that_is_meant() {
        Map<String, Integer> answers = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String born : Conformance.text(CASES).lines().toList()) {
            HttpResponse<String> page = sent(Chain.freshName(), born);
            answers.put(born, page.statusCode());
            if (page.statusCode() != 302
                    && !page.body().contains("Deze aanpak is voor jongeren van 8 tot en met 27 jaar.")) {
                wrong.add(born);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(answers)
                .containsEntry("00000000", 302)
                .containsEntry("04-03-2011", 302)
                .containsEntry("2024-01-01", 422);
    }

    @Test
    void a_citizen_service_number_is_refused_in_a_name_and_in_a_text() {
        HttpResponse<String> name = sent("111222333", "2011");
        assertThat(name.statusCode()).isEqualTo(422);
        assertThat(name.body()).contains("Hier lijkt een burgerservicenummer te staan.", "href=\"#veld-voornaam\"");
        List<String> fields = Chain.signal(Chain.freshName());
        fields.set(fields.indexOf("feit") + 1, "BSN 111222333, zei hij.");
        sanne.get("/signalen/nieuw");
        HttpResponse<String> text = sanne.submit("/signalen", Chain.array(fields));
        assertThat(text.statusCode()).isEqualTo(422);
        assertThat(text.body()).contains("href=\"#veld-feit\"", "BSN 111222333, zei hij.");
    }
}

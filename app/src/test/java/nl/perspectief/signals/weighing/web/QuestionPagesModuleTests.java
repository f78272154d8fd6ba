package nl.perspectief.signals.weighing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;
import nl.perspectief.signals.weighing.Criterion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionPagesModuleTests {
    private static @Nullable String shared;

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");
    private final Visitor karim = Chain.SERVER.as("karim.gemeente");

    /** One weighing for the tests that each look at another question of it. */
    private String shared() {
        if (shared == null) {
            shared = Chain.begun(sanne, ilse, Chain.freshName());
        }
        ilse.get(shared);
        karim.get(shared);
        return shared;
    }

    @Test
    void an_answer_without_a_reason_is_asked_for_again_by_the_name_of_the_question() {
        HttpResponse<String> page =
                ilse.submit(Chain.question(shared(), Criterion.NECESSITY), "antwoord-NECESSITY", "NO");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("#veld-reden-NECESSITY", "Noodzaak: schrijf op waarom.", "Schrijf op waarom.</div>")
                .containsPattern("value=\"NO\"[^>]* checked");
    }

    @Test
    void nothing_is_said_to_be_saved_when_nothing_was_filled_in() {
        String page = Chain.question(shared(), Criterion.PROPORTIONALITY);
        HttpResponse<String> empty = ilse.submit(page, "daarna", "NEXT");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .containsSubsequence("Verhouding: kies ja of nee.", "Verhouding: schrijf op waarom.")
                .doesNotContain("is bewaard");
        assertThat(ilse.post(page, "daarna", "LATER").body())
                .contains("van 12 vragen beantwoord")
                .doesNotContain("is bewaard");
        assertThat(ilse.post(page, "daarna", "PREVIOUS").body()).contains("Vraag 4 van 12: Noodzaak");
    }

    @Test
    void what_was_typed_is_lost_by_no_button() {
        String page = Chain.question(shared(), Criterion.SUBSIDIARITY);
        for (String button : List.of("NEXT", "PREVIOUS", "LATER")) {
            HttpResponse<String> half = ilse.submit(page, "reden-SUBSIDIARITY", "Half getypt.", "daarna", button);
            assertThat(half.statusCode()).as(button).isEqualTo(422);
            assertThat(half.body()).contains("Half getypt.", "Lichter middel: kies ja of nee.");
        }
        String[] whole = {"antwoord-SUBSIDIARITY", "YES", "reden-SUBSIDIARITY", "Af.", "daarna", "LATER"};
        assertThat(ilse.post(page, whole).body())
                .contains("Je antwoord is bewaard.", "van 12 vragen beantwoord", "Ilse Voorbeeld, <time", ">vandaag<");
    }

    @Test
    void one_question_is_a_page_with_what_was_received_and_leads_to_the_next() {
        String page = Chain.question(shared(), Criterion.VICTIM_VIEW);
        assertThat(ilse.get(page).body())
                .contains("Vraag 1 van 12: Slachtoffer", "Had drie telefoons bij zich.", "Misschien, ik weet het niet")
                .doesNotContain("antwoord-PURPOSE");
        HttpResponse<String> next = ilse.post(page, Chain.answer(Criterion.VICTIM_VIEW, "YES", "Kan zijn."));
        assertThat(next.uri().getPath()).isEqualTo(Chain.question(shared(), Criterion.PURPOSE));
        assertThat(next.body()).contains("Je antwoord is bewaard.", "Vraag 2 van 12: Doel");
    }

    @Test
    void an_incomplete_weighing_is_not_offered() {
        String path = shared();
        assertThat(ilse.get(path).body()).contains("vragen zonder antwoord");
        assertThat(ilse.post(path + "/aanbieden").body()).contains("niet aangeboden");
        assertThat(karim.get(path + "/tweede-lezing").statusCode()).isEqualTo(404);
    }

    @Test
    void two_process_leads_who_answer_one_question_see_both_versions_before_any_mistake() {
        String page = Chain.question(shared(), Criterion.ACCURACY);
        ilse.get(page);
        karim.submit(page, Chain.answer(Criterion.ACCURACY, "NO", "Karim vindt van niet."));
        HttpResponse<String> conflict = ilse.submit(page, "reden-ACCURACY", "Ilse vindt van wel.");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("Karim Testman", "Karim vindt van niet.", "Ilse vindt van wel.", "Nu bewaard: Nee")
                .doesNotContain("kies ja of nee");
        ilse.submit(page, Chain.answer(Criterion.ACCURACY, "YES", "Samen: wel."));
        assertThat(ilse.get(shared()).body()).contains("Samen: wel.").doesNotContain("Karim vindt van niet.");
    }

    @Test
    void two_pages_of_different_questions_do_not_disturb_each_other() {
        String first = Chain.question(shared(), Criterion.LEGAL_BASIS);
        String second = Chain.question(shared(), Criterion.TOLD_FIRST);
        ilse.get(first);
        ilse.get(second);
        karim.submit(second, Chain.answer(Criterion.TOLD_FIRST, "YES", "Er is gepraat."));
        assertThat(ilse.submit(first, Chain.answer(Criterion.LEGAL_BASIS, "YES", "De Jeugdwet."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(ilse.get(shared()).body()).contains("Er is gepraat.", "De Jeugdwet.");
    }

    @Test
    void a_decision_sums_up_the_answers_and_leads_to_what_has_none() {
        String path = shared();
        ilse.submit(
                Chain.question(path, Criterion.DOING_NOTHING),
                Chain.answer(Criterion.DOING_NOTHING, "NO", "Hulp past beter."));
        assertThat(ilse.get(path + "/besluit").body())
                .contains("van 12 vragen beantwoord", "Hulp past beter.", "nog geen antwoord")
                .contains("href=\"" + Chain.question(path, Criterion.NECESSITY) + "\"");
    }
}

package nl.perspectief.sharing.asking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;

/** A question back to who reported: asked from the fact, answered under the covenant, and told on both sides. */
class QuestionPagesModuleTests {
    private static final String FACT = "Had drie telefoons bij zich.";
    private static final String ASKED = "Op welke dag was dat precies?";
    private static final String SAID = "Dat was dinsdag na de training.";

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor daan = Chain.SERVER.as("daan.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");
    private final Visitor karim = Chain.SERVER.as("karim.gemeente");
    private final Visitor nora = Chain.SERVER.as("nora.leerplicht");
    private final String name = Chain.freshName();
    private final String signal = Chain.recorded(sanne, name);

    private static String found(String pattern, String body) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private String weighing() {
        Chain.referred(sanne, signal);
        return Chain.weighing(ilse, name);
    }

    /** Where Ilse asks about the fact. */
    private String form(String weighing) {
        String body = ilse.get(weighing).body();
        return found("href=\"(/gedeeld/[0-9a-f-]{36}/vraag)\"", body.substring(body.indexOf(FACT)));
    }

    private String asked(String weighing) {
        String form = form(weighing);
        assertThat(ilse.get(form).body()).contains(FACT, "binnen drie werkdagen", "Sanne Voorbeeld");
        assertThat(ilse.post(form, "wil-weten", ASKED).uri().getPath()).isEqualTo(weighing);
        return found("href=\"(/vragen/[0-9a-f-]{36})\"", ilse.get(weighing).body());
    }

    private void answer(String question, String... fields) {
        sanne.get(question);
        assertThat(sanne.post(question + "/antwoord", fields).statusCode()).isEqualTo(200);
    }

    @Test
    void a_question_stands_beside_its_fact_and_waits_for_who_gave_it_and_its_answer_for_who_asked_until_it_is_read() {
        String weighing = weighing();
        String question = asked(weighing);
        assertThat(karim.get(weighing).body()).contains(ASKED, "Wacht op antwoord");
        assertThat(sanne.get("/").body())
                .contains("Beantwoord de vraag van Ilse Voorbeeld over " + name, ASKED, question);
        assertThat(sanne.get(signal).body()).contains(ASKED, question);
        answer(question, "antwoordmanier", "SAID", "zegt", SAID);
        assertThat(sanne.get("/").body()).doesNotContain(question);
        assertThat(ilse.get("/").body()).contains("Lees het antwoord van Sanne Voorbeeld over " + name, SAID, question);
        assertThat(karim.get("/").body()).doesNotContain(question);
        String body = ilse.get(weighing).body();
        assertThat(body.substring(body.indexOf(FACT))).contains(ASKED, SAID);
        assertThat(body.split(Pattern.quote(SAID), -1)).as("stands once").hasSize(2);
        assertThat(ilse.get(question).body()).contains(SAID, "Heb je dit antwoord gelezen");
        assertThat(ilse.get("/").body())
                .as("a browser that looks ahead reads for nobody")
                .contains(question + "/gezien");
        assertThat(karim.submit(question + "/gezien").statusCode()).isEqualTo(404);
        ilse.get(question);
        assertThat(ilse.post(question + "/gezien").body())
                .contains("je het antwoord hebt gelezen", SAID)
                .doesNotContain("Heb je dit antwoord gelezen");
        assertThat(ilse.get("/").body()).doesNotContain(question);
        assertThat(ilse.submit(question + "/gezien").statusCode())
                .as("read already")
                .isEqualTo(404);
    }

    @Test
    void who_wants_to_be_called_waits_on_today_until_it_was_done_and_that_can_be_undone() {
        String question = asked(weighing());
        answer(question, "antwoordmanier", "CALL");
        String waits = "Bel Sanne Voorbeeld over " + name;
        assertThat(ilse.get("/").body()).contains(waits, question + "/gebeld");
        assertThat(ilse.get(question).body())
                .contains("wil hierover gebeld worden", "Van deze collega staat hier geen telefoonnummer");
        assertThat(ilse.get("/").body()).as("looking is not calling").contains(waits);
        assertThat(karim.submit(question + "/gebeld").statusCode()).isEqualTo(404);
        ilse.get(question);
        assertThat(ilse.post(question + "/gebeld").body()).contains("Genoteerd dat er is gebeld", "Toch niet gebeld");
        assertThat(ilse.get("/").body()).doesNotContain(question);
        ilse.get(question);
        ilse.post(question + "/niet-gebeld");
        assertThat(ilse.get("/").body()).contains(waits);
    }

    @Test
    void who_wanted_to_be_called_or_had_nothing_to_say_answers_after_all_until_that_was_read_or_done() {
        String weighing = weighing();
        String question = asked(weighing);
        answer(question, "antwoordmanier", "CALL");
        assertThat(sanne.get(question).body()).contains("kun je nog iets anders antwoorden");
        assertThat(sanne.submit(question + "/antwoord", "antwoordmanier", "UNKNOWN")
                        .statusCode())
                .as("over what was not seen")
                .isEqualTo(409);
        answer(question, "antwoordmanier", "UNKNOWN", "eerder", "CALL");
        answer(question, "antwoordmanier", "SAID", "zegt", SAID, "eerder", "UNKNOWN");
        assertThat(ilse.get(question).body()).contains(SAID);
        assertThat(sanne.submit(question + "/antwoord", "antwoordmanier", "CALL", "eerder", "SAID")
                        .statusCode())
                .as("words are withdrawn, not replaced")
                .isEqualTo(409);

        String other = asked(weighing);
        answer(other, "antwoordmanier", "CALL");
        ilse.get(other);
        ilse.post(other + "/gebeld");
        assertThat(sanne.submit(other + "/antwoord", "antwoordmanier", "UNKNOWN", "eerder", "CALL")
                        .statusCode())
                .as("called")
                .isEqualTo(409);
    }

    @Test
    void words_beside_another_way_of_answering_are_asked_about_and_kept() {
        String question = asked(weighing());
        sanne.get(question);
        for (String way : new String[] {"CALL", "UNKNOWN"}) {
            var which = sanne.submit(question + "/antwoord", "antwoordmanier", way, "zegt", SAID);
            assertThat(which.statusCode()).as(way).isEqualTo(422);
            assertThat(which.body()).contains("Je schreef ook een antwoord op", SAID);
        }
        assertThat(ilse.get(question).body()).contains("Wacht op antwoord");
    }

    @Test
    void a_colleague_reads_whose_question_it_is_and_neither_takes_it_back_nor_reads_the_answer_for_who_asked() {
        String question = asked(weighing());
        assertThat(ilse.get(question).body()).contains("Je vraag aan Sanne Voorbeeld", question + "/intrekken");
        assertThat(karim.get(question).body())
                .contains("Vraag van Ilse Voorbeeld aan Sanne Voorbeeld", "Alleen Ilse Voorbeeld")
                .doesNotContain("Je vraag aan", question + "/intrekken");
        assertThat(karim.submit(question + "/intrekken").statusCode()).isEqualTo(404);
        answer(question, "antwoordmanier", "SAID", "zegt", SAID);
        assertThat(karim.get(question).body()).contains(SAID);
        assertThat(ilse.get("/").body()).contains(question);
    }

    @Test
    void an_answer_that_is_withdrawn_is_gone_for_who_asked_who_is_told_why() {
        String weighing = weighing();
        String question = asked(weighing);
        answer(question, "antwoordmanier", "SAID", "zegt", SAID);
        ilse.get(question);
        assertThat(sanne.submit(question + "/antwoord/intrekken").statusCode()).isEqualTo(422);
        sanne.post(question + "/antwoord/intrekken", "reden", "NOT_CORRECT");
        assertThat(ilse.get(weighing).body())
                .contains(FACT, ASKED, "kan niet meer gelezen worden")
                .doesNotContain(SAID);
        assertThat(ilse.get("/").body()).contains("trok een antwoord over " + name + " (", question);
        assertThat(ilse.get(question).body())
                .contains("Reden: Het klopt niet", question + "/gezien")
                .doesNotContain(SAID);
        ilse.post(question + "/gezien");
        assertThat(ilse.get("/").body()).doesNotContain(question);
        assertThat(sanne.submit(question + "/antwoord/intrekken", "reden", "NOT_CORRECT")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_asked_takes_it_back_as_long_as_nobody_answered() {
        String weighing = weighing();
        String question = asked(weighing);
        assertThat(sanne.submit(question + "/intrekken").statusCode()).isEqualTo(404);
        ilse.get(question);
        assertThat(ilse.post(question + "/intrekken").body())
                .contains("Je vraag is ingetrokken")
                .doesNotContain(ASKED);
        assertThat(sanne.get("/").body()).doesNotContain(question);
        sanne.get(question);
        var late = sanne.submit(question + "/antwoord", "antwoordmanier", "SAID", "zegt", SAID);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).as("what was typed is not lost").contains(SAID);
        assertThat(ilse.get(weighing).body()).doesNotContain(SAID);
    }

    @Test
    void a_question_is_short_and_finds_nobody_and_there_is_one_at_a_time() {
        String weighing = weighing();
        String form = form(weighing);
        ilse.get(form);
        assertThat(ilse.submit(form).body()).contains("Schrijf op wat je wilt weten");
        assertThat(ilse.submit(form, "wil-weten", "x".repeat(301)).statusCode()).isEqualTo(422);
        var found = ilse.submit(form, "wil-weten", "Is 06 12345678 het nummer van zijn moeder?");
        assertThat(found.statusCode()).isEqualTo(422);
        assertThat(found.body()).contains("Laat dit weg: ‘06 12345678’", "Is 06 12345678 het nummer");
        for (String finding : List.of("12-03-2011", "AB-12-CD", "Kerkstraat 12", "@jay_040", "a@voorbeeld.nl")) {
            var refused = ilse.submit(form, "wil-weten", "hoort " + finding + " hierbij?");
            assertThat(refused.statusCode()).as(finding).isEqualTo(422);
            assertThat(refused.body()).contains("Laat dit weg: ‘" + finding + "’");
        }
        var begun = Instant.now();
        assertThat(ilse.submit(form, "wil-weten", "a".repeat(200_000)).statusCode())
                .isEqualTo(422);
        assertThat(begun).as("does not hang").isAfter(Instant.now().minusSeconds(20));
        ilse.get(form);
        ilse.post(form, "wil-weten", ASKED);
        var open = karim.get(form);
        assertThat(open.uri().getPath()).as("the open one, and no form").startsWith("/vragen/");
        assertThat(open.body()).contains("Hierover wacht al een vraag op antwoord", ASKED);
        assertThat(karim.submit(form, "wil-weten", "Nog iets?").statusCode()).isEqualTo(409);
    }

    @Test
    void nobody_else_asks_reads_or_answers_and_a_hidden_field_makes_no_difference() {
        String weighing = weighing();
        String form = form(weighing);
        String question = asked(weighing);
        for (Visitor other : new Visitor[] {nora, Chain.SERVER.as("mark.politie"), Chain.SERVER.as("fg.gemeente")}) {
            assertThat(other.get(form).statusCode()).isEqualTo(404);
            assertThat(other.submit(form, "wil-weten", "En?").statusCode()).isEqualTo(404);
            assertThat(other.get(question).statusCode()).isEqualTo(404);
            assertThat(other.submit(question + "/antwoord", "antwoordmanier", "CALL")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(other.submit(question + "/intrekken").statusCode()).isEqualTo(404);
        }
        assertThat(sanne.get(form).statusCode())
                .as("one's own words are not asked about")
                .isEqualTo(404);
        ilse.get(question);
        assertThat(ilse.submit(
                                question + "/antwoord",
                                "antwoordmanier",
                                "CALL",
                                "kant",
                                "GIVER",
                                "by",
                                "sanne.jongerenwerk")
                        .statusCode())
                .isEqualTo(404);
        assertThat(daan.get(question).body()).contains(ASKED);
        assertThat(daan.get("/").body()).as("Sanne is there").doesNotContain(question);
    }

    @Test
    void a_question_ends_with_what_it_is_about() {
        String weighing = weighing();
        String form = form(weighing);
        String question = asked(weighing);
        sanne.get(signal);
        sanne.post(signal + "/aanmelding/terugnemen");
        assertThat(ilse.get(question).statusCode()).isEqualTo(404);
        assertThat(ilse.get(form).statusCode()).isEqualTo(404);
        assertThat(ilse.get("/").body()).doesNotContain(question);
        assertThat(sanne.get("/").body()).doesNotContain(question);
        assertThat(sanne.submit(question + "/antwoord", "antwoordmanier", "SAID", "zegt", SAID)
                        .statusCode())
                .isIn(404, 409);
    }
}

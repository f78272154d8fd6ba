package nl.perspectief.learning.counting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.learning.Choice;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Exercises;
import nl.perspectief.learning.Walk;
import nl.perspectief.shared.web.Language;
import org.junit.jupiter.api.Test;

/** Letting one's answers count, and what the organisation reads of it. */
class CountingPagesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final Exercise STORY =
            SERVER.bean(Exercises.class).all(Language.NL).get(2);
    private static final String WAY = Walk.to(STORY, Choice.END).orElseThrow().written();
    private static final String DONE =
            "/leren/" + STORY.slug() + "/klaar?weg=" + WAY + "&voor-praten=NOT&na-praten=FAIRLY";
    private static final String COUNT = "/leren/mijn/tellen";

    private static int counted() {
        return SERVER.superuser()
                .sql("SELECT coalesce(sum(number), 0) FROM confidence_count WHERE story = ?")
                .param(STORY.slug())
                .query(Integer.class)
                .single();
    }

    private static HttpResponse<String> count(Visitor who, String before, String after) {
        assertThat(who.get(DONE).body())
                .contains("Tel mijn antwoorden mee")
                .doesNotContainPattern("(?s)action=\"" + COUNT + "\".{0,200}name=\"sleutel\"");
        return who.submit(COUNT, "verhaal", STORY.slug(), "weg", WAY, "voor-praten", before, "na-praten", after);
    }

    @Test
    void answers_count_once_somebody_says_so_and_nobody_can_tell_whose_they_are() {
        Visitor emma = SERVER.as("emma.school");
        Visitor bilal = SERVER.as("bilal.school");
        int before = counted();
        emma.get(DONE);
        assertThat(counted()).as("only looking").isEqualTo(before);
        for (int time = 0; time < 6; time++) {
            assertThat(count(SERVER.as("emma.school"), "NOT", "FAIRLY").statusCode())
                    .isEqualTo(302);
            assertThat(count(SERVER.as("emma.school"), "LITTLE", "SURE").statusCode())
                    .isEqualTo(302);
        }
        assertThat(counted()).isEqualTo(before + 24);
        count(emma, "NOT", "FAIRLY");
        count(emma, "NOT", "FAIRLY");
        assertThat(counted()).as("once in a session").isEqualTo(before + 26);
        count(bilal, "NOT", "FAIRLY");
        assertThat(bilal.get("/leren").body()).contains("Jij leest de aantallen");
        assertThat(counted()).as("not of who reads them").isEqualTo(before + 26);
        assertThat(bilal.get("/leren/aantallen").body())
                .as("a month that goes on")
                .doesNotContain(STORY.title() + ",");
        SERVER.superuser()
                .sql("UPDATE confidence_count SET month = (month - interval '1 month')::date WHERE story = ?")
                .param(STORY.slug())
                .update();
        assertThat(bilal.get("/leren/aantallen").body())
                .contains(STORY.title(), "<td data-label=\"Vooraf\">5</td>", "verborgen")
                .doesNotContain("Emma", ">6<");
        assertThat(SERVER.as("pieter.leerplicht").get("/leren/aantallen").body())
                .as("another organisation")
                .doesNotContain(STORY.title() + ",");
        assertThat(emma.get("/leren/aantallen").statusCode()).isEqualTo(404);
        assertThat(SERVER.visitor().look(DONE).body()).doesNotContain("Tel mijn antwoorden mee");
    }
}

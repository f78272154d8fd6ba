package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.OwnWord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Other long forms than that of a signal keep what is typed too, behind the door of their own page. */
class JoinedDraftsModuleTests {
    private static final TestServer SERVER = TestServer.demo();

    private final Places places = new Places(SERVER);
    private final Visitor karim = SERVER.as("karim.gemeente");
    private final String words = "Wil graag " + OwnWord.next() + " leren.";

    @AfterEach
    void leavesNothing() {
        SERVER.superuser()
                .sql("DELETE FROM draft WHERE professional_id = ?")
                .param(places.professional("karim.gemeente"))
                .update();
    }

    private void half(String page, String kind, String... typed) {
        assertThat(karim.get(page).body()).contains("Bewaar en ga later verder").doesNotContain("Je was hier bezig");
        assertThat(karim.post("/later-verder", typed).body())
                .contains("Bewaard.", kind, page)
                .doesNotContain(words);
        assertThat(karim.get(page).body()).contains("Je was hier bezig", words);
    }

    @Test
    void a_text_of_a_plan() {
        String plan = "/casussen/" + places.toldCase() + "/plan";
        String page = plan + "/nieuw";
        half(page, "Een tekst voor een plan", "concept", page, "soort", "GOAL", "tekst", words);
        Visitor daan = SERVER.as("daan.jongerenwerk");
        assertThat(daan.get(page).statusCode()).isEqualTo(404);
        var sent = PageForm.in(karim.get(page), plan, "domein", "school", "soort", "GOAL", "tekst", words);
        assertThat(sent.value("concept")).isEqualTo(page);
        assertThat(sent.send(karim).statusCode()).isEqualTo(302);
        assertThat(karim.get(page).body()).doesNotContain("Je was hier bezig", words);
    }

    @Test
    void a_second_reading() {
        String page = "/wegingen/" + places.of("/wegingen/{id}", "id") + "/tweede-lezing";
        half(page, "Een tweede lezing", "concept", page, "eens", "YES", "reden", words);
        assertThat(PageForm.in(karim.get(page), page, "eens", "YES", "reden", words)
                        .send(karim)
                        .statusCode())
                .isEqualTo(302);
        assertThat(karim.get("/later-verder").body()).contains("Er ligt niets half.");
    }
}

package nl.perspectief.drafts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.OwnWord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A form that is left half and found again. */
class DraftPagesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String NEW = "/signalen/nieuw";
    private static final String HERS =
            "professional_id IN (SELECT id FROM professional WHERE subject = 'lotte.maatschappelijkwerk')";
    private static final String QUIET = "/later-verder/stil";

    private final Visitor lotte = SERVER.as("lotte.maatschappelijkwerk");
    private final String words = "Zag een tas " + OwnWord.next() + " bij de deur.";

    @AfterEach
    void leavesNothing() {
        SERVER.superuser().sql("DELETE FROM draft WHERE " + HERS).update();
    }

    private HttpResponse<String> keep(String path, String... more) {
        lotte.get(NEW);
        return lotte.submit(path, typed(more));
    }

    private String[] typed(String... more) {
        return Stream.concat(
                        Stream.of("concept", NEW, "feit", words, "uitbuiting", "MAYBE", "buurt", "noorderpoort"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static int drafts() {
        return SERVER.superuser()
                .sql("SELECT count(*) FROM draft WHERE " + HERS)
                .query(Integer.class)
                .single();
    }

    @Test
    void what_was_kept_by_the_button_stands_in_the_form_the_next_day_at_another_browser() {
        HttpResponse<String> kept = lotte.get(NEW);
        assertThat(kept.body()).contains("Bewaar en ga later verder").doesNotContain("Je was hier bezig");
        assertThat(lotte.post("/later-verder", typed()).body())
                .contains("Bewaard.", "Een nieuw signaal", "over 7 dagen");
        Visitor elsewhere = SERVER.as("lotte.maatschappelijkwerk");
        assertThat(elsewhere.get("/").body()).contains("Maak het signaal af dat je begon");
        assertThat(elsewhere.get(NEW).body())
                .contains("Je was hier bezig (om ", "Dit had je al.", words)
                .containsPattern("value=\"MAYBE\"[^>]*checked")
                .containsPattern("value=\"noorderpoort\" selected");
    }

    @Test
    void while_somebody_types_the_answer_is_a_quiet_line_and_each_time_replaces_the_one_before() {
        HttpResponse<String> first = keep(QUIET, "sleutel", "nogeensenweer1234567ab");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(first.body()).matches("Bewaard \\d\\d:\\d\\d");
        HttpResponse<String> second = keep(QUIET, "sleutel", "nogeensenweer1234567ab", "school", "Komt vaak te laat.");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(drafts()).isOne();
        assertThat(lotte.get(NEW).body()).contains(words, "Komt vaak te laat.");
        assertThat(keep("/later-verder", "sleutel", "nogeensenweer1234567ab").statusCode())
                .isEqualTo(302);
        assertThat(lotte.get(NEW).body()).doesNotContain("Komt vaak te laat.");
    }

    @Test
    void a_form_that_is_taken_in_leaves_nothing_behind_and_a_late_page_does_not_bring_it_back() {
        keep(QUIET, "sleutel", "dezegaatnuwegzonderiets".substring(0, 22));
        String[] whole = typed(
                "sleutel", "dezegaatnuwegzonderiets".substring(0, 22), "jongere-weet", "YES", "ouders-weten", "YES");
        assertThat(lotte.post("/signalen", whole).uri().getPath()).matches("/signalen/[0-9a-f-]{36}");
        assertThat(drafts()).isZero();
        HttpResponse<String> late = lotte.submit(QUIET, whole);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).isEqualTo("Dit formulier is al verstuurd");
        assertThat(drafts()).isZero();
        assertThat(lotte.get(NEW).body()).doesNotContain(words, "Je was hier bezig");
    }

    @Test
    void what_is_kept_of_another_form_there_stays_and_what_the_page_began_with_goes() {
        keep(QUIET, "sleutel", "hetformulierinvenster1");
        String[] other = typed("sleutel", "datwachtteopverbinding", "jongere-weet", "YES", "ouders-weten", "YES");
        assertThat(lotte.post("/signalen", other).uri().getPath()).matches("/signalen/[0-9a-f-]{36}");
        assertThat(drafts()).as("of a form that was not sent").isOne();
        String page = lotte.get(NEW).body();
        assertThat(page).contains(words);
        String begun = page.replaceAll("(?s).*name=\"concept-van\" value=\"(\\d+)\".*", "$1");
        String[] on = typed(
                "sleutel",
                "gaatverdermetwaterstond".substring(0, 22),
                "concept-van",
                begun,
                "jongere-weet",
                "YES",
                "ouders-weten",
                "YES");
        assertThat(lotte.post("/signalen", on).uri().getPath()).matches("/signalen/[0-9a-f-]{36}");
        assertThat(drafts()).as("of what the page began with").isZero();
    }

    @Test
    void who_takes_all_words_out_of_a_form_does_not_find_them_there_again() {
        keep(QUIET, "sleutel", "hierwordtalleseruitgeh");
        lotte.get(NEW);
        assertThat(lotte.submit(QUIET, "concept", NEW, "sleutel", "hierwordtalleseruitgeh", "feit", " ")
                        .statusCode())
                .isEqualTo(204);
        assertThat(lotte.get(NEW).body()).contains("Haal het terug").doesNotContain(words);
    }

    @Test
    void what_cannot_be_opened_any_more_is_not_there_and_takes_no_page_along() {
        keep(QUIET);
        SERVER.superuser()
                .sql(
                        "UPDATE draft SET place = set_byte(place, 20, get_byte(place, 20) # 1), sealed = set_byte(sealed, 20,"
                                + " get_byte(sealed, 20) # 1) WHERE " + HERS)
                .update();
        for (String page : List.of("/", "/later-verder", NEW)) {
            HttpResponse<String> shown = lotte.get(page);
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(shown.body()).as(page).doesNotContain(words, "Maak het signaal af", "Je was hier bezig");
        }
    }

    @Test
    void a_form_that_is_refused_keeps_what_was_kept() {
        keep(QUIET);
        assertThat(lotte.submit("/signalen", typed("sleutel", "ditontbreekteenantwoor"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(drafts()).isOne();
        assertThat(lotte.get(NEW).body()).contains(words);
    }

    @Test
    void beginning_empty_throws_it_away_and_it_can_be_had_back() {
        keep(QUIET);
        lotte.get(NEW);
        assertThat(lotte.post("/later-verder/weg", "concept", NEW).body())
                .contains("Weggegooid.", "Haal het terug")
                .doesNotContain(words);
        assertThat(lotte.get("/").body()).doesNotContain("Maak het signaal af");
        assertThat(lotte.get("/later-verder").body()).contains("Er ligt niets half.");
        lotte.get(NEW);
        assertThat(lotte.post("/later-verder/terug", "concept", NEW).body()).contains("Het staat er weer.", words);
    }

    @Test
    void nobody_else_finds_it_not_a_colleague_nor_who_keeps_the_accounts() {
        keep(QUIET);
        for (String other : List.of("ruben.maatschappelijkwerk", "sanne.jongerenwerk", "nora.leerplicht")) {
            Visitor somebody = SERVER.as(other);
            assertThat(somebody.get(NEW).body()).as(other).doesNotContain(words, "Je was hier bezig");
            somebody.post("/later-verder/weg", "concept", NEW);
        }
        assertThat(SERVER.as("beheer.gemeente").get("/later-verder").statusCode())
                .isEqualTo(404);
        assertThat(lotte.get(NEW).body()).contains(words);
    }

    @Test
    void what_cannot_be_kept_says_why_and_comes_back() {
        lotte.get(NEW);
        assertThat(lotte.submit("/later-verder", "concept", NEW, "feit", " ").body())
                .contains("Niet bewaard: er staat nog niets in");
        HttpResponse<String> tooLong =
                lotte.submit("/later-verder", "concept", NEW, "feit", words + "a".repeat(100_000));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("dit is te lang", words, "Verstuur het zoals het is");
        for (String path : List.of("/later-verder", QUIET, "/later-verder/weg", "/later-verder/terug")) {
            HttpResponse<String> elsewhere = lotte.submit(path, "concept", "//elders.example/nieuw", "feit", words);
            assertThat(elsewhere.headers().firstValue("Location")).as(path).isEmpty();
            assertThat(elsewhere.statusCode()).as(path).isIn(404, 422);
        }
        assertThat(drafts()).isZero();
    }

    @Test
    void neither_the_database_nor_the_trail_knows_a_word_of_it_or_of_its_page() {
        keep(QUIET);
        lotte.get(NEW);
        assertThat(SERVER.superuser()
                        .sql("SELECT encode(place, 'escape') || encode(sealed, 'escape') || d::text FROM draft d WHERE "
                                + HERS)
                        .query(String.class)
                        .single())
                .doesNotContain("tas", "signalen", "MAYBE", "noorderpoort");
        assertThat(SERVER.superuser()
                        .sql("SELECT action, object_id FROM trail_line WHERE object_type = 'DRAFT' AND " + HERS
                                + " ORDER BY at DESC, seq DESC LIMIT 2")
                        .query((row, _) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .containsExactlyInAnyOrder("LOOKED null", "RECORDED null");
    }
}

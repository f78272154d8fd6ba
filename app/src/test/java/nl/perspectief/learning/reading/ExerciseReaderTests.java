package nl.perspectief.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import nl.perspectief.guide.Grade;
import nl.perspectief.guide.Reference;
import nl.perspectief.learning.Detour;
import nl.perspectief.learning.Ending;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Walk;
import org.junit.jupiter.api.Test;

/** A story that is not written as it should be stops the start, and says where; a way that a story has not is none. */
class ExerciseReaderTests {
    private static final Known KNOWN = new Known("KP"::equals, Set.of("een-kaart"), Set.of("teacher"));
    private static final String STORY = """
            ---
            case: 1
            profession: teacher
            title: Titel
            summary: Samenvatting.
            cards: een-kaart
            written: 2026-11-29
            reviewer: none
            review-before: 2027-05-29
            ---
            ## start: Begin
            - tell: Er gebeurt iets.
            - also: Het is iets anders. [KP G; M]
            - choice much: Je deelt alles. => Iedereen weet het.
            - choice little: Je doet niets. => Niemand weet het. [own]

            ## much: Te veel
            - tell: Het ging rond.
            - choice little: Je zwijgt. => Het wordt stil.
            - choice end: Je zegt sorry. => Het helpt. [KP G]
            ## little: Te weinig
            - tell: Het bleef liggen.
            - choice end: Je praat. => Het lucht op.
            - choice end: Je schrijft. => Het staat er.
            ## turned
            - Het liep af.
            ## helps
            - Praten. [KP G]
            ## remember
            - Vraag het. [own]
            """;

    private static Exercise read(String text) {
        return ExerciseReader.of("cases/nl/x.md", "x", text, KNOWN);
    }

    @Test
    void a_story_is_read_with_what_each_line_rests_on() {
        Exercise story = read(STORY);
        assertThat(story.scene("start").also().getFirst().references())
                .containsExactly(new Reference.Cited("KP", Grade.G), new Reference.Unsourced());
        assertThat(story.scene("start").choices().getFirst().text()).isEqualTo("Je deelt alles.");
        assertThat(story.scene("start").choices().getFirst().follows().references())
                .isEmpty();
        assertThat(story.of(Ending.REMEMBER).getFirst().references()).containsExactly(new Reference.Own());
        assertThat(story.reviewer()).isNull();
    }

    @Test
    void a_mistake_names_the_file_and_the_line_and_what_is_wrong() {
        refused(STORY.replace("case: 1", "case: een"), 2, "case is no number");
        refused(STORY.replace("teacher", "baker"), 3, "no such profession: baker");
        refused(STORY.replace("een-kaart", "een-kaart geen-kaart"), 6, "no such card: geen-kaart");
        refused(STORY.replace("2026-11-29", "gisteren"), 7, "written is no day");
        refused(STORY.replace("title: Titel\n", ""), 1, "no title");
        refused(STORY.replace("title: Titel", "title:"), 4, "says nothing");
        refused(STORY.substring(4), 1, "---");
        refused(STORY.replace("[KP G; M]", "[XX G]"), 13, "no source: XX G");
        refused(STORY.replace(" [KP G; M]", ""), 13, "rests on");
        refused(STORY.replace("alles. => ", "alles. "), 14, "what follows");
        refused(STORY.replace("choice much:", "choice nowhere:"), 14, "leads nowhere: nowhere");
        refused(STORY.replace("- tell: Er", "Er"), 12, "no tell");
        refused(STORY.replace("- choice little: Je doet niets. => Niemand weet het. [own]\n", ""), 11, "two to four");
        refused(STORY.replace("choice end: Je praat", "choice much: Je praat"), 17, "comes here twice");
        refused(STORY.replace("choice much: Je deelt", "choice little: Je deelt"), 17, "no way leads");
        refused(STORY.replace("## much", "## many").replace("choice much", "choice many"), 1, "no scene much");
        refused(STORY.replace("## helps", "## helpt"), 27, "no ending");
        refused(STORY.replace("## remember\n- Vraag het. [own]\n", ""), 28, "REMEMBER");
        refused(STORY.replace("## start: Begin\n", ""), 11, "belongs to no scene");
    }

    private static void refused(String text, int line, String why) {
        assertThat(text).isNotEqualTo(STORY);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableExercise.class)
                .hasMessageContaining("learning/cases/nl/x.md, line " + line + ":")
                .hasMessageContaining(why);
    }

    @Test
    void a_way_that_the_story_has_not_is_none() {
        Exercise story = read(STORY);
        for (String way :
                List.of("2", "0.2", "0.1.0", "0.", ".0", "a", "-1", "0,1", "00", "0.0.0.0.0.0", "9".repeat(99))) {
            assertThat(Walk.of(story, way)).as(way).isEmpty();
        }
        assertThat(Walk.of(story, "").orElseThrow().place()).isEqualTo(Exercise.START);
        Walk walk = Walk.of(story, "0.0.1").orElseThrow();
        assertThat(walk.ended()).isTrue();
        assertThat(walk.met(Detour.MUCH) && walk.met(Detour.LITTLE)).isTrue();
        assertThat(walk.back().written()).isEqualTo("0.0");
        assertThat(walk.back().back().back().back().written()).isEmpty();
        assertThat(Walk.to(story, "little").orElseThrow().written()).isEqualTo("1");
        assertThat(Walk.of(story, "1.0").orElseThrow().met(Detour.MUCH)).isFalse();
    }
}

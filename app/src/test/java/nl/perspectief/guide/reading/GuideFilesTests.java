package nl.perspectief.guide.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.perspectief.guide.Grade;
import nl.perspectief.guide.Reference;
import nl.perspectief.guide.Section;
import org.junit.jupiter.api.Test;

/** A file of the guide that is not written as it should be stops the start, and says where. */
class GuideFilesTests {
    private static final String CARD = """
            ---
            card: C01
            kind: sign
            settings: school home
            title: Titel
            summary: Samenvatting.
            searched: een woord; twee woorden
            see-also: ander
            evidence: G
            written: 2026-11-28
            reviewer: none
            review-before: 2027-05-28
            ---
            ## see
            - Je ziet iets. [KP G; WEAP R]
            ## else
            - Het is iets anders. [M]
            ## evidence
            - Weinig. [KP G]
            ## do
            - Vraag het. [own]
            ## avoid
            - Niets. [own]
            """;

    @Test
    void a_card_is_read_with_what_each_line_rests_on() {
        var card = CardReader.of("x.md", "titel", CARD);
        assertThat(card.searched()).containsExactly("een woord", "twee woorden");
        assertThat(card.reviewer()).isNull();
        assertThat(card.of(Section.SEE).getFirst().references())
                .containsExactly(new Reference.Cited("KP", Grade.G), new Reference.Cited("WEAP", Grade.R));
        assertThat(card.of(Section.ELSE).getFirst().unsourced()).isTrue();
        assertThat(card.of(Section.DO).getFirst().references()).containsExactly(new Reference.Own());
    }

    @Test
    void a_mistake_in_a_file_names_the_file_and_the_mistake() {
        refused(CARD.replace("## else", "## anders"), "anders");
        refused(CARD.replace("## avoid\n- Niets. [own]\n", ""), "five sections");
        refused(CARD.replace(" [own]\n## avoid", "\n## avoid"), "rests on");
        refused(CARD.replace("[M]", "[KP X]"), "no source");
        refused(CARD.replace("kind: sign", "kind: teken"), "teken");
        refused(CARD.replace("written: 2026-11-28", "written: gisteren"), "written");
        refused(CARD.replace("title: Titel\n", ""), "title");
        refused(CARD.replace("- Weinig.", "Weinig."), "bullet");
        refused(CARD.substring(4), "---");
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> CardReader.of("cards/nl/x.md", "x", text))
                .isInstanceOf(UnreadableGuide.class)
                .hasMessageContaining("cards/nl/x.md")
                .hasMessageContaining(why);
    }

    @Test
    void a_plan_without_one_of_the_four_degrees_and_a_step_without_a_kind_are_refused() {
        String plan = """
                ---
                profession: teacher
                partner: SCHOOL
                title: Docent
                summary: Wat je kunt doen.
                ---
                ## wonder
                - talk: Praat. [own]
                ## worry
                - consult: Overleg. [KP G]
                ## urgent
                - veilig-thuis: Bel {contact:veilig-thuis}. [KP G]
                ## danger
                - emergency: Bel {contact:112}. [own]
                """;
        assertThat(PlanReader.of("x.md", plan).partner()).isPresent();
        assertThatThrownBy(() -> PlanReader.of(
                        "x.md", plan.replace("## urgent\n- veilig-thuis: Bel {contact:veilig-thuis}. [KP G]\n", "")))
                .hasMessageContaining("four degrees");
        assertThatThrownBy(() -> PlanReader.of("x.md", plan.replace("- talk: ", "- zing: ")))
                .hasMessageContaining("zing");
    }
}

package nl.perspectief.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BriefQuestionTests {
    @Test
    void what_a_stranger_asks_costs_no_more_than_words_do() {
        assertThat(GuideController.brief("twee telefoons")).isEqualTo("twee telefoons");
        assertThat(GuideController.brief("ge" + "x".repeat(4_000))).hasSize(40);
        assertThat(GuideController.brief("dure jas ".repeat(100))).hasSize(200).startsWith("dure jas dure jas");
    }
}

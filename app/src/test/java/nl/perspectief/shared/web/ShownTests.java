package nl.perspectief.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a page showed to who agreed with it, against what it would show now. */
class ShownTests {
    private static Form sent(Shown shown) {
        return new Form(Map.of(
                Shown.FIELD, shown.rows().stream().map(Shown.Row::written).toList()));
    }

    private final Shown read =
            new Shown().row("naam", "Noa").row("tekst", "Eén\nTwee").row("leeg", "");

    @Test
    void when_it_is_the_same_nothing_changed() {
        Shown now = new Shown().row("tekst", "Eén\r\nTwee").row("naam", "Noa").row("leeg", null);
        assertThat(now.since(sent(read))).isEmpty();
    }

    @Test
    void what_is_otherwise_is_shown_as_it_was_and_as_it_is() {
        Shown now = new Shown().row("naam", "Noor").row("tekst", "Eén\nTwee");
        assertThat(now.since(sent(read))).containsExactly(new Shown.Change("naam", "Noa", "Noor"));
    }

    @Test
    void what_went_and_what_came_has_an_empty_side() {
        Shown now = new Shown().row("naam", "Noa").row("ontvanger", "Nora");
        assertThat(now.since(sent(read)))
                .containsExactlyInAnyOrder(
                        new Shown.Change("tekst", "Eén\nTwee", ""), new Shown.Change("ontvanger", "", "Nora"));
    }

    @Test
    void rows_of_one_label_are_read_together_and_in_their_order() {
        Shown two = new Shown().row("ontvanger", "Nora").row("ontvanger", "Mark");
        assertThat(two.since(sent(two))).isEmpty();
        Shown turned = new Shown().rows(new Shown().row("ontvanger", "Mark")).row("ontvanger", "Nora");
        assertThat(turned.since(sent(two))).containsExactly(new Shown.Change("ontvanger", "Nora\nMark", "Mark\nNora"));
    }

    @Test
    void a_form_without_what_was_shown_agrees_with_nothing() {
        assertThat(read.since(new Form())).extracting(Shown.Change::label).containsExactly("naam", "tekst");
        assertThat(new Shown().since(new Form(Map.of(Shown.FIELD, List.of("onzin")))))
                .as("a row without a text")
                .isEmpty();
    }
}

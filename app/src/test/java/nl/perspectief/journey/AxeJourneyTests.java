package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the looks of the other journeys are worth. */
class AxeJourneyTests {
    @Test
    void a_picture_that_says_nothing_pale_words_and_a_page_wider_than_the_screen_are_seen() {
        try (Browsers browsers = new Browsers("about:blank")) {
            Somebody somebody = browsers.nobody();
            somebody.page().setContent("<html lang=nl><title>x</title><main><h1>x</h1><img src='x.png'></main>");
            assertThatThrownBy(() -> somebody.look("axe"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("image-alt");
            somebody.page()
                    .setContent("<html lang=nl><title>x</title><main><h1>x</h1><p style='color:#ddd'>bleek</p></main>");
            assertThatThrownBy(() -> somebody.look("axe"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("color-contrast");
            somebody.page().setContent("<html lang=nl><title>x</title><main><h1 style='width:900px'>x</h1></main>");
            assertThatThrownBy(() -> somebody.look("axe"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("is wider than 360");
        }
    }
}

package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Spoken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CovenantTextsTests {
    @ParameterizedTest
    @EnumSource(CategoryMeaning.class)
    void what_a_category_means_has_a_text_in_each_language(CategoryMeaning meaning) {
        for (Language language : Language.values()) {
            assertThat(Spoken.in(language).knows("casework.category." + meaning))
                    .isTrue();
        }
    }
}

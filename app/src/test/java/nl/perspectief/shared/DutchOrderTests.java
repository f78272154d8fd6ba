package nl.perspectief.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DutchOrderTests {
    private static void order(String... texts) {
        List<String> wanted = List.of(texts);
        List<String> mixed = new ArrayList<>(wanted);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(mixed, new Random(seed));
            mixed.sort(DutchOrder.TEXTS);
            assertThat(mixed).isEqualTo(wanted);
        }
    }

    @Test
    void capitals_and_diacritics_stand_beside_their_letter() {
        order("anna", "Änne", "Bo", "eline", "Émile", "Eva", "Øyvind", "Zoë");
    }

    @Test
    void ij_is_i_and_j_also_as_one_sign() {
        order("Ids", "ijsbrand", "\u0132sbrand de Vries", "Ikram", "Yara");
    }

    @Test
    void it_goes_by_the_whole_text_as_shown_word_for_word() {
        order("de Boer", "De Zwart", "Dean", "Jan van der Berg", "Jan-Willem Bos", "Jan Zwart", "Jana Bos");
    }

    @Test
    void an_apostrophe_counts_for_nothing() {
        order("Anna", "'t Hoekje", "\u2019t Veld", "Tas", "Wim");
    }

    @Test
    void numbers_go_by_their_value_and_before_letters() {
        order("Wijk 2", "Wijk 2a", "Wijk 10", "Wijk 100000000000000000000", "Wijk A");
    }

    @Test
    void what_differs_is_never_equal() {
        assertThat(DutchOrder.TEXTS.compare("'t", "t")).isNotZero();
        assertThat(DutchOrder.TEXTS.compare("e", "\u00e9")).isNegative();
        assertThat(DutchOrder.TEXTS.compare("", "")).isZero();
    }
}

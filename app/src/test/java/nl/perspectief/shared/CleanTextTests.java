package nl.perspectief.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTests {
    private static final int[] INTERESTING = {
        0, 7, 9, 10, 13, 0x1B, 0x7F, 0x85, 0xAD, 0x301, 0x308, 0x200B, 0x200D, 0x2028, 0x202E, 0x2066, 0x2069, 0xD800,
        0xDC00, 0xFEFF, 0xFFFE, 0x1F600, 0xE0041, 0x10FFFF, 'e', 'A', ' ', 0x0627, 0x0416, 0x1100, 0x1161
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë van 't Hoff",
                "O’Brien-Şahin",
                "محمد",
                "Жанна",
                "ﬁets",
                "👨‍👩‍👧 en 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "x̌ ŭ",
                "می‌خواهم",
                "日本",
                "a\nb\tc",
                "שלום‏!",
                "Ünïcödé",
                "naïef",
                "€ 1.000"
            })
    void what_people_type_stays(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        assertThat(CleanText.of(text)).isEqualTo(composed);
        assertThat(CleanText.name(text)).isEqualTo(composed);
        assertThat(CleanText.turns(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'a\\u0000b', 'ab'
            'a\\u001B[31mb', 'a[31mb'
            'a\\u009Bb', 'ab'
            'Zoe\\u0308', 'Zo\\u00EB'
            'e\\u0000\\u0308', '\\u00EB'
            '\\uFEFFa', 'a'
            'a\\u2028b', 'a\\u000Ab'
            'a\\u000D\\u000Ab\\u000Dc', 'a\\u000Ab\\u000Ac'
            'a\\uD800b', 'a\\uFFFDb'
            'a\\u202Eb\\u202Cc', 'abc'
            'a\\u2067b\\u2069', 'ab'
            '\\u200B', ''
            ' \\u200D\\u00AD ', ''
            '\\u3164', ''
            '\\u2800\\u115F', ''
            '\\uDB40\\uDC41\\uDB40\\uDC42', ''
            '\\u00A0', ''
            '\\u202E', ''
            """)
    void the_rest_is_cleaned(String typed, String clean) {
        assertThat(CleanText.of(unescaped(typed))).isEqualTo(unescaped(clean));
    }

    /** Written out, because an editor would show nothing. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    @Test
    void a_name_keeps_what_turns_direction_so_that_it_can_be_refused() {
        for (String turning : new String[] {"\u202A", "\u202B", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068"}) {
            assertThat(CleanText.turns(CleanText.name("Jan" + turning + "nes"))).isTrue();
            assertThat(CleanText.turns(CleanText.of("Jan" + turning + "nes"))).isFalse();
        }
    }

    @Test
    void cleaning_twice_is_cleaning_once_and_leaves_nothing_that_a_database_refuses() {
        Random random = new Random(18);
        for (int i = 0; i < 20_000; i++) {
            String typed = random.ints(random.nextInt(12), 0, INTERESTING.length)
                    .map(at -> INTERESTING[at])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String clean = CleanText.of(typed);
            assertThat(CleanText.of(clean)).isEqualTo(clean);
            assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
            assertThat(clean.codePoints())
                    .allMatch(one -> one == '\n' || one == '\t' || Character.getType(one) != Character.CONTROL)
                    .noneMatch(one -> Character.getType(one) == Character.SURROGATE);
            String name = CleanText.name(typed);
            assertThat(CleanText.name(name)).isEqualTo(name);
        }
    }
}

package nl.perspectief.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Speech speech = new Speech(
            Language.NL,
            Map.of(
                    "some.none", "niets",
                    "some.one", "{0} ding",
                    "some.many", "{0} dingen",
                    "other.one", "één",
                    "other.many", "{0} stuks",
                    "twice", "{0} en nog eens {0}, en {1}"));

    @ParameterizedTest
    @CsvSource({"0, niets", "1, 1 ding", "2, 2 dingen"})
    void a_number_has_its_own_sentence(long number, String said) {
        assertThat(speech.count("some", number)).isEqualTo(said);
    }

    @Test
    void where_nothing_has_no_sentence_of_its_own_it_is_many() {
        assertThat(speech.count("other", 0)).isEqualTo("0 stuks");
        assertThat(speech.count("other", 1)).isEqualTo("één");
    }

    @Test
    void each_hole_is_filled_everywhere() {
        assertThat(speech.say("twice", "a", null)).isEqualTo("a en nog eens a, en null");
    }

    @Test
    void a_text_that_is_not_there_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> speech.say("nergens")).hasMessageContaining("no text nergens");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, vandaag",
        "2026-11-25, morgen",
        "2026-11-23, gisteren",
        "2026-11-27, over 3 dagen",
        "2026-11-21, 3 dagen geleden",
        "2026-12-24, over 30 dagen",
        "2026-12-25, vr 25 dec 2026",
        "2026-10-24, za 24 okt 2026"
    })
    void a_day_near_to_today_is_said_from_today(LocalDate day, String said) {
        assertThat(Spoken.in(Language.NL).relative(day, TODAY)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T22:59:00Z, 'di 24 nov 2026, 23:59'",
        "2026-11-24T23:00:00Z, 'wo 25 nov 2026, 00:00'",
        "2026-07-01T22:00:00Z, 'do 2 jul 2026, 00:00'"
    })
    void a_moment_is_said_in_dutch_time(Instant moment, String said) {
        assertThat(Spoken.in(Language.NL).moment(moment)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, vr 20 nov 2026", "2026-13-01, 2026-13-01", "20-11-2026, 20-11-2026", "Ja., Ja."})
    void only_a_day_as_forms_send_it_is_written_as_a_day(String text, String said) {
        assertThat(speech.dayOr(text)).isEqualTo(said);
    }
}

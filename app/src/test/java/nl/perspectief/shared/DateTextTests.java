package nl.perspectief.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.perspectief.shared.DateText.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTests {
    private static BirthDate read(String typed) {
        return switch (DateText.of(typed)) {
            case DateText.Read(BirthDate date) -> date;
            case DateText.Unread(Why why, List<Object> _) -> fail(typed + " is not read: " + why);
        };
    }

    private static Why why(String typed) {
        return switch (DateText.of(typed)) {
            case DateText.Read(BirthDate date) -> fail(typed + " is read as " + date.register());
            case DateText.Unread(Why why, List<Object> _) -> why;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04-03-2011", "4-3-2011", "4/3/2011", "04.03.2011", "4 3 2011", " 4 - 3 - 2011 ", "4\u20113\u20112011",
                "2011-03-04", "2011/3/4", "20110304", "04032011", "4 maart 2011", "4 MRT. 2011", "vr 4 mrt 2011",
                "4 March 2011", "4 mar 2011", "vrijdag 4 maart 2011"
            })
    void a_whole_date_is_read_in_every_usual_notation(String typed) {
        assertThat(read(typed)).isEqualTo(new BirthDate(2011, 3, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "20110300, 20110300",
        "2011-03-00, 20110300",
        "00-03-2011, 20110300",
        "maart 2011, 20110300",
        "mrt 2011, 20110300",
        "03-2011, 20110300",
        "3/2011, 20110300",
        "2011-03, 20110300",
        "20110000, 20110000",
        "2011-00-00, 20110000",
        "2011, 20110000",
        "00-00-2011, 20110000",
        "00000000, 00000000",
        "0000-00-00, 00000000",
        "onbekend, 00000000",
        "Onbekend, 00000000",
        "niet bekend, 00000000"
    })
    void what_is_known_in_part_stays_known_in_part(String typed, String register) {
        assertThat(read(typed).register()).isEqualTo(register);
    }

    @ParameterizedTest
    @CsvSource({
        "31-02-2011, DAY",
        "29-02-2011, DAY",
        "20110229, DAY",
        "31 april 2011, DAY",
        "32-01-2011, DAY",
        "13-13-2011, MONTH",
        "03-13-2011, MONTH",
        "2011-13-01, MONTH",
        "13-2011, MONTH",
        "20111301, MONTH",
        "04-03-11, SHORT_YEAR",
        "4/3/'11, SHORT_YEAR",
        "4 maart 11, SHORT_YEAR",
        "maart '11, SHORT_YEAR",
        "1 april, NO_YEAR",
        "maart, NO_YEAR",
        "04-03-0000, NO_YEAR",
        "04-00-2011, NO_MONTH",
        "20110004, NO_MONTH",
        "gisteren, NOTATION",
        "4 foo 2011, NOTATION",
        "na maart 2011, NOTATION",
        "201103, NOTATION",
        "14 jaar, NOTATION",
        "2011-03-04T10:00, NOTATION",
        "-, NOTATION"
    })
    void what_cannot_be_read_says_what_to_mend(String typed, Why why) {
        assertThat(why(typed)).isEqualTo(why);
    }

    @Test
    void a_leap_day_is_a_day() {
        assertThat(read("29-02-2012")).isEqualTo(new BirthDate(2012, 2, 29));
    }

    @Test
    void every_date_is_read_back_from_what_it_writes() {
        Random random = new Random(14);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(15_000));
            for (BirthDate one : List.of(
                    BirthDate.of(day),
                    new BirthDate(day.getYear(), day.getMonthValue(), 0),
                    new BirthDate(day.getYear(), 0, 0))) {
                assertThat(read(one.register())).isEqualTo(one);
                assertThat(read(one.typed())).isEqualTo(one);
                assertThat(BirthDate.ofRegister(one.register())).isEqualTo(one);
            }
            assertThat(read(day.toString())).isEqualTo(BirthDate.of(day));
            assertThat(read(String.format(Locale.ROOT, "%tY/%<tm/%<td", day))).isEqualTo(BirthDate.of(day));
        }
    }

    @Test
    void whatever_is_typed_is_read_or_refused_and_never_breaks() {
        Random random = new Random(31);
        String letters = "0123456789-/. 'maeirtjunsfb\u00e9\u0661";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder("0");
            for (int length = random.nextInt(12); length > 0; length--) {
                typed.append(letters.charAt(random.nextInt(letters.length())));
            }
            if (DateText.of(typed.toString()) instanceof DateText.Read(BirthDate date)) {
                assertThat(BirthDate.ofRegister(date.register())).isEqualTo(date);
            }
        }
    }
}

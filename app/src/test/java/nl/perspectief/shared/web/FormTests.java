package nl.perspectief.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.shared.CleanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form reads in what was typed, and what it says is wrong with it. */
class FormTests {
    private static final UUID ID = UUID.fromString("01234567-89ab-7def-8123-456789abcdef");

    private static Form typed(String field, String... values) {
        return new Form(Map.of(field, List.of(values)));
    }

    private static List<String> wrong(Form form) {
        return form.mistakes().stream().map(Form.Mistake::key).toList();
    }

    @Test
    void what_must_be_there_is_asked_for_and_what_was_typed_stays() {
        Form form = typed("naam", "  ");
        form.text("naam", 10, "ontbreekt");
        assertThat(wrong(form)).containsExactly("ontbreekt");
        assertThat(form.values("naam")).containsExactly("  ");
    }

    @Test
    void spaces_around_do_not_count_and_a_text_is_as_long_as_it_may_be() {
        Form form = typed("feit", " " + "a".repeat(10) + "\n");
        assertThat(form.optionalText("feit", 10)).contains("a".repeat(10));
        assertThat(form.good()).isTrue();
    }

    @Test
    void one_character_too_many_is_told_with_both_numbers() {
        Form form = typed("feit", "a".repeat(11));
        form.optionalText("feit", 10);
        assertThat(form.mistakes()).containsExactly(new Form.Mistake("feit", "form.too-long", List.of(10, 11)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202A", "\u202B", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
    void a_name_that_turns_direction_is_refused_and_shown_without(String turning) {
        Form form = typed("voornaam", "naJ" + turning + "nah");
        form.name("voornaam", 80, "ontbreekt");
        assertThat(wrong(form)).containsExactly("form.turns");
        assertThat(form.value("voornaam")).isEqualTo("naJnah");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u3164", "\u00A0\u200D", "\uFEFF"})
    void a_name_that_nobody_sees_is_no_name(String unseen) {
        Form form = typed("voornaam", CleanText.name(unseen));
        form.name("voornaam", 80, "ontbreekt");
        assertThat(wrong(form)).containsExactly("ontbreekt");
    }

    @Test
    void a_name_stands_on_one_line() {
        assertThat(typed("naam", "Noa\r\n van\t Nepveld").name("naam", 80, "ontbreekt"))
                .isEqualTo("Noa van Nepveld");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gisteren", "2026-02-30", "11-2026", "1899-12-31", "2201-01-01", "24-11-26", "20261100"})
    void what_is_no_day_is_refused(String text) {
        Form form = typed("gezien-op", text);
        assertThat(form.day("gezien-op", "ontbreekt")).isEmpty();
        assertThat(wrong(form)).containsExactly("form.no-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "24-11-2026", "24/11/2026", "24 november 2026", "20261124", "2026-11-24 "})
    void a_day_is_read_as_the_sentence_about_it_writes_it_and_a_date_picker_shows_it_again(String text) {
        Form form = typed("gezien-op", text);
        assertThat(form.day("gezien-op", "ontbreekt")).contains(LocalDate.of(2026, 11, 24));
        assertThat(form.value("gezien-op")).isEqualTo("2026-11-24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BSN 111222333", "111222333"})
    void a_citizen_service_number_is_refused_in_a_name_and_in_a_text(String text) {
        Form form = typed("voornaam", text);
        form.name("voornaam", 80, "ontbreekt");
        form.optionalText("voornaam", 4_000);
        assertThat(wrong(form)).containsExactly("form.bsn", "form.bsn");
    }

    @Test
    void a_day_may_be_missing_only_where_it_is_optional() {
        Form form = typed("gezien-op", "");
        assertThat(form.optionalDay("gezien-op")).isEmpty();
        assertThat(form.good()).isTrue();
        assertThat(form.day("gezien-op", "ontbreekt")).isEmpty();
        assertThat(wrong(form)).containsExactly("ontbreekt");
        assertThat(typed("dag", "1900-01-01").day("dag", "ontbreekt")).contains(LocalDate.of(1900, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "monday", "WHATEVER", "MONDAY,FRIDAY"})
    void what_is_not_on_the_list_was_not_chosen(String value) {
        Form form = typed("dag", value);
        assertThat(form.choice("dag", DayOfWeek.class, "ontbreekt")).isEmpty();
        assertThat(wrong(form)).containsExactly("ontbreekt");
    }

    @Test
    void of_ticked_ids_what_is_no_id_is_left_out() {
        assertThat(typed("uitspraken", "1", ID.toString(), "", "0-0-0-0-0").ids("uitspraken"))
                .containsExactly(ID);
        Form form = typed("wie", "0-0-0-0-0");
        assertThat(form.id("wie", "ontbreekt")).isEmpty();
        assertThat(wrong(form)).containsExactly("ontbreekt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.5", "99999999999"})
    void a_version_that_is_none_is_that_of_nothing(String version) {
        assertThat(typed("version", version).version()).isZero();
    }
}

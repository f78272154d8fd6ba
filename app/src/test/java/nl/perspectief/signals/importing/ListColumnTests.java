package nl.perspectief.signals.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Speech;
import nl.perspectief.shared.web.Spoken;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.importing.reading.ImportedList;
import nl.perspectief.signals.importing.reading.ListFiles;
import nl.perspectief.signals.importing.reading.ListRead;
import nl.perspectief.signals.importing.reading.NobodyHandsIn;
import nl.perspectief.signals.reading.Knows;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What columns are proposed to be, and what is read in them. */
class ListColumnTests {
    @ParameterizedTest
    @EnumSource(Language.class)
    void what_a_field_is_called_is_proposed_for_a_column_of_that_name(Language language) {
        Speech speech = Spoken.in(language);
        for (ListColumn column : ListColumn.values()) {
            String label = speech.say(column.label());
            assertThat(ListColumn.proposed(label)).as(label).contains(column);
            assertThat(NobodyHandsIn.in(label)).as(label).isEmpty();
            assertThat(NobodyHandsIn.in(column.name())).as(column.name()).isEmpty();
        }
        for (String ours : List.of("signals.import.row", "signals.import.why")) {
            assertThat(ListColumn.proposed(speech.say(ours))).isEmpty();
            assertThat(NobodyHandsIn.in(speech.say(ours))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_a_page_says_of_a_choice_is_read_as_that_choice(Language language) {
        Speech speech = Spoken.in(language);
        for (Exploitation one : Exploitation.values()) {
            assertThat(Answers.victim(speech.say("signals.exploitation." + one)))
                    .contains(one.name());
        }
        for (Knows one : Knows.values()) {
            assertThat(Answers.knows(speech.say("signals.knows." + one)))
                    .as(one.name())
                    .contains(one.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GEB.DATUM,BORN",
        "  wijk ,NEIGHBOURHOOD",
        "Date of birth,BORN",
        "Ouders geïnformeerd?,PARENTS_KNOW",
        "Slachtoffer?,VICTIM"
    })
    void headings_of_the_field_are_known(String heading, ListColumn column) {
        assertThat(ListColumn.proposed(heading)).contains(column);
    }

    @Test
    void what_could_be_two_things_is_not_proposed() {
        assertThat(ListColumn.proposed("Naam")).isEmpty();
        assertThat(ListColumn.proposed("Opmerkingen")).isEmpty();
        assertThat(Answers.victim("soms")).isEmpty();
        assertThat(Answers.knows("nee")).isEmpty();
    }

    /** Whatever is in a cell: a spreadsheet takes none of it for a formula, and it comes back as it was. */
    @RepeatedTest(100)
    void a_file_to_take_along_comes_back_as_it_was(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        List<List<String>> rows = new ArrayList<>(List.of(List.of("Feit", "School")));
        String signs = "=+-@'\";\n,ab1 é";
        for (int row = 0; row < 5; row++) {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < 2; cell++) {
                StringBuilder text = new StringBuilder();
                random.ints(1 + random.nextInt(8), 0, signs.length()).forEach(at -> text.append(signs.charAt(at)));
                cells.add((text + "z").strip());
            }
            rows.add(cells);
        }
        ListRead read = ListFiles.read("a.csv", CsvText.of(rows));
        ImportedList list = ((ListRead.Read) read).list();
        for (int row = 1; row < rows.size(); row++) {
            List<String> came = list.rows().get(row - 1).cells();
            assertThat(came).allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+@\\-].*"));
            assertThat(came.stream().map(CsvText::unguarded).toList()).isEqualTo(rows.get(row));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " =1+1",
                "\u00A0+1",
                "\u3000@a",
                "\t1",
                "\n-1",
                "\uFF1D1",
                " \uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "\u200B=1",
                "' =1"
            })
    void a_formula_behind_blanks_or_as_wide_as_an_asian_letter_is_guarded_too(String cell) {
        String file = new String(CsvText.of(List.of(List.of(cell, "a = b"))), StandardCharsets.UTF_8);
        assertThat(file.replace("\"", "")).isEqualTo("\uFEFF'" + cell + ";a = b\r\n");
        assertThat(CsvText.unguarded("'" + cell)).isEqualTo(cell);
    }
}

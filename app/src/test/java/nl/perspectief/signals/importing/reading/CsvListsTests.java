package nl.perspectief.signals.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.perspectief.signals.importing.reading.ListRead.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text with a sign between the cells, as programs write it. */
class CsvListsTests {
    private static final String LIST =
            "Voornaam;Feit\r\nZoë;\"Zag; een \"\"tas\"\"\nen meer.\"\r\n\r\nBjörn;Niets, echt.\r\n";

    private static ListRead read(byte[] file) {
        return ListFiles.read("lijst.csv", file);
    }

    private static ListRead read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportedList list(byte[] file) {
        ListRead read = read(file);
        assertThat(read).isInstanceOf(ListRead.Read.class);
        return ((ListRead.Read) read).list();
    }

    private static ImportedList list(String text) {
        return list(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(ListRead read, Why why) {
        assertThat(read)
                .isInstanceOfSatisfying(
                        ListRead.Refused.class, one -> assertThat(one.why()).isEqualTo(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void letters_are_read_as_they_were_written(String letters) {
        String mark = letters.startsWith("UTF-16") ? "\uFEFF" : "";
        ImportedList list = list((mark + LIST).getBytes(Charset.forName(letters)));
        assertThat(list.headings()).containsExactly("Voornaam", "Feit");
        assertThat(list.rows())
                .containsExactly(
                        new ListRow(2, List.of("Zoë", "Zag; een \"tas\"\nen meer.")),
                        new ListRow(4, List.of("Björn", "Niets, echt.")));
    }

    @Test
    void the_mark_of_utf_8_is_no_part_of_the_first_heading() {
        assertThat(list("\uFEFF" + LIST).headings()).containsExactly("Voornaam", "Feit");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void the_sign_between_cells_is_seen_in_the_headings(String between) {
        ImportedList list = list(String.join(between, "Voornaam", "\"Feit; en, meer\"", "School") + "\n"
                + String.join(between, "Bedacht", "\"Eén; twee, drie\"", "Ja") + "\n");
        assertThat(list.headings()).containsExactly("Voornaam", "Feit; en, meer", "School");
        assertThat(list.rows().getFirst().cells()).containsExactly("Bedacht", "Eén; twee, drie", "Ja");
    }

    @Test
    void a_first_line_that_says_the_sign_is_no_heading() {
        ImportedList list = list("sep=,\r\nFeit,School\r\nZag; een tas,Nee\r\n");
        assertThat(list.headings()).containsExactly("Feit", "School");
        assertThat(list.rows()).containsExactly(new ListRow(3, List.of("Zag; een tas", "Nee")));
    }

    @Test
    void a_quote_that_never_closes_is_told() {
        refused(read("Voornaam;Feit\nA;\"Zag een tas\nB;Zag niets\n"), Why.OPEN_QUOTE);
    }

    @Test
    void what_is_no_text_is_refused() {
        refused(read(new byte[] {0, 1, 2, 3, 4, 5}), Why.UNKNOWN_LETTERS);
        refused(read(new byte[] {(byte) 0x81, (byte) 0x8D, ';', 'a'}), Why.UNKNOWN_LETTERS);
        refused(read(new byte[0]), Why.EMPTY);
        refused(read("Feit;School\n;\n ; \n"), Why.EMPTY);
        refused(read(new byte[ListFiles.LARGEST + 1]), Why.TOO_LARGE);
    }

    @Test
    void limits_are_told() {
        refused(read("Feit\n" + "Zag een tas.\n".repeat(501)), Why.TOO_MANY_ROWS);
        assertThat(list("Feit\n" + "Zag een tas.\n".repeat(500)).rows()).hasSize(500);
        refused(read("Feit\n" + "x".repeat(8_001) + "\n"), Why.TOO_LONG_A_CELL);
        refused(read("a;".repeat(41) + "b\n" + "1;".repeat(41) + "2\n"), Why.TOO_MANY_COLUMNS);
        refused(read("Feit\n" + ("x".repeat(7_000) + "\n").repeat(200)), Why.TOO_MUCH_TEXT);
    }

    @Test
    void a_row_may_have_fewer_or_more_cells_than_there_are_headings() {
        ImportedList list = list("Voornaam;Feit\nA\nB;Zag een tas.;Extra\n");
        assertThat(list.headings()).containsExactly("Voornaam", "Feit", "(C)");
        assertThat(list.rows().getFirst().cells()).containsExactly("A", "", "");
    }

    @Test
    void columns_that_nobody_hands_in_are_not_read_and_named() {
        ImportedList list = list("Voornaam;Nationaliteit;BSN;Risicoscore;Geloof;Feit;Nummer\n"
                + "A;NL;111222333;9;geen;Zag een tas.;111222333\nB;NL;123456782;9;geen;Zag niets.;123456782\n");
        assertThat(list.headings()).containsExactly("Voornaam", "Feit");
        assertThat(list.refused())
                .containsExactly(
                        new RefusedColumn("Nationaliteit", NobodyHandsIn.ORIGIN),
                        new RefusedColumn("BSN", NobodyHandsIn.CITIZEN_NUMBER),
                        new RefusedColumn("Risicoscore", NobodyHandsIn.SCORE),
                        new RefusedColumn("Geloof", NobodyHandsIn.RELIGION),
                        new RefusedColumn("Nummer", NobodyHandsIn.CITIZEN_NUMBER));
        assertThat(list.rows().toString() + list.headings()).doesNotContain("111222333");
        refused(read("BSN\n111222333\n"), Why.NOTHING_LEFT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B.S.N.", "burgerservice-nummer", "Etniciteit", "Land van herkomst", "Migratie-achtergrond", "Ras",
                        "Geboorteland",
                "Godsdienst", "Risk score", "Risico (1-10)", "Ethnicity", "Nationality", "Country of birth",
                        "Prioriteit"
            })
    void they_are_seen_however_they_are_called(String heading) {
        assertThat(NobodyHandsIn.in(heading)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Voornaam",
                "Achternaam",
                "Grasveld",
                "Feit",
                "Omschrijving",
                "Terrasbezoek",
                "Werkgever",
                "Herkomst melding",
                "Afkomstig van",
                "Wijk",
                "Observatie",
                "Adjudant",
                "Brancard"
            })
    void other_headings_are_left_alone(String heading) {
        assertThat(NobodyHandsIn.in(heading)).isEmpty();
    }
}

package nl.perspectief.signals.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.perspectief.signals.importing.reading.ListRead.Aside;
import nl.perspectief.signals.importing.reading.ListRead.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Excel files as people have them, and as somebody would make them to do harm. */
class ExcelListsTests {
    private static final String DAY = "<c r=\"B2\" s=\"1\"><v>40606</v></c>";

    private static ListRead read(Workbook book) {
        return ListFiles.read("lijst.xlsx", book.bytes());
    }

    private static ListRead.Read list(Workbook book) {
        ListRead read = read(book);
        assertThat(read).isInstanceOf(ListRead.Read.class);
        return (ListRead.Read) read;
    }

    private static void refused(ListRead read, Why why) {
        assertThat(read)
                .isInstanceOfSatisfying(
                        ListRead.Refused.class, one -> assertThat(one.why()).isEqualTo(why));
    }

    private static Workbook of(String second) {
        return new Workbook().row("Voornaam", "Geboortedatum").cells(Workbook.words(0, 2, "Verzonnen") + second);
    }

    @Test
    void a_sheet_is_read_with_the_numbers_of_its_rows() {
        ImportedList list = list(new Workbook()
                        .row("Voornaam", "Feit")
                        .row("Bedacht", "Zag <een> tas & meer.")
                        .row("", "")
                        .row("Verzonnen", "Ëlke dag."))
                .list();
        assertThat(list.headings()).containsExactly("Voornaam", "Feit");
        assertThat(list.rows())
                .containsExactly(
                        new ListRow(2, List.of("Bedacht", "Zag <een> tas & meer.")),
                        new ListRow(4, List.of("Verzonnen", "Ëlke dag.")));
    }

    @ParameterizedTest
    @CsvSource({
        "14,2011-03-04",
        "dd-mm-yyyy,2011-03-04",
        "[$-413]d mmmm yyyy;@,2011-03-04",
        "mmm-yy,03-2011",
        "17,03-2011"
    })
    void a_number_that_is_shown_as_a_day_is_that_day(String format, String typed) {
        assertThat(list(of(DAY).formats(format)).list().rows().getFirst().cells())
                .containsExactly("Verzonnen", typed);
    }

    @ParameterizedTest
    @CsvSource({"yyyy,2011", "0,40606", "0.00,40606", "'\"dag\" 0',40606", "General,40606"})
    void a_number_that_is_not_stays_what_it_is(String format, String typed) {
        assertThat(list(of(DAY).formats(format)).list().rows().getFirst().cells())
                .containsExactly("Verzonnen", typed);
    }

    @Test
    void days_that_are_counted_from_1904_are_the_same_days() {
        String day = "<c r=\"B2\" s=\"1\"><v>39144.5</v></c>";
        assertThat(list(of(day).formats("14").since1904())
                        .list()
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly("Verzonnen", "2011-03-04");
    }

    @Test
    void of_formulas_and_mistakes_only_that_they_are_there_is_read() {
        ImportedList list = list(new Workbook()
                        .row("Feit", "Indruk", "School")
                        .cells("<c r=\"A2\" t=\"str\"><f>HYPERLINK(\"http://kwaad.example\")</f><v>klik</v></c>"
                                + "<c r=\"B2\" t=\"e\"><v>#N/A</v></c><c r=\"C2\" t=\"b\"><v>1</v></c>"))
                .list();
        assertThat(list.rows().getFirst().cells()).containsExactly(ListRow.FORMULA, ListRow.MISTAKE, "ja");
        refused(read(new Workbook().cells("<c r=\"A1\"><f>1+1</f><v>2</v></c>").row("a")), Why.FORMULA_IN_HEADING);
    }

    @Test
    void merged_cells_are_refused() {
        refused(read(of("").merged("A2:A3")), Why.MERGED);
    }

    @Test
    void hidden_sheets_are_not_read_and_that_is_said() {
        ListRead.Read read = list(new Workbook()
                .row("Geheim", "BSN")
                .row("x", "y")
                .sheet("Oud", "hidden")
                .row("Weg")
                .sheet("Ouder", "veryHidden")
                .row("Feit")
                .row("Zag een tas.")
                .sheet("Nu", "visible")
                .row("Lijsten")
                .sheet("Keuzes", "visible"));
        assertThat(read.list().headings()).containsExactly("Feit");
        assertThat(read.asides())
                .containsExactly(
                        new Aside(Aside.Kind.OTHER_SHEETS, "‘Keuzes’"),
                        new Aside(Aside.Kind.HIDDEN_SHEETS, "‘Oud’, ‘Ouder’"));
    }

    @Test
    void rows_that_are_filtered_out_are_read_and_counted() {
        ListRead.Read read = list(new Workbook().row("Feit").hiddenRow(Workbook.words(0, 2, "Zag een tas.")));
        assertThat(read.list().rows()).hasSize(1);
        assertThat(read.asides()).containsExactly(new Aside(Aside.Kind.HIDDEN_ROWS, "1"));
    }

    @Test
    void macros_are_refused_however_they_are_packed() {
        refused(ListFiles.read("lijst.XLSM", of("").bytes()), Why.MACROS);
        refused(read(of("").part("xl/vbaProject.bin", new byte[10])), Why.MACROS);
        refused(read(of("").type("application/vnd.ms-excel.sheet.macroEnabled.main+xml")), Why.MACROS);
    }

    @Test
    void old_files_and_files_with_a_password_are_refused() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        refused(ListFiles.read("lijst.xls", old), Why.OLD_OR_LOCKED);
    }

    @Test
    void what_unpacks_to_much_more_is_not_unpacked() {
        byte[] zeros = new byte[64 * 1024 * 1024];
        java.util.Arrays.fill(zeros, (byte) ' ');
        Workbook bomb = of("").part("xl/sharedStrings.xml", zeros);
        assertThat(bomb.bytes().length).isLessThan(ListFiles.LARGEST);
        refused(read(bomb), Why.UNPACKS_TOO_LARGE);
        refused(read(of("").part("xl/elders.dat", zeros)), Why.UNPACKS_TOO_LARGE);
        Workbook many = of("");
        for (int part = 0; part < 301; part++) {
            many.part("xl/" + part + ".bin", new byte[0]);
        }
        refused(read(many), Why.UNPACKS_TOO_LARGE);
    }

    @Test
    void a_cell_far_away_makes_no_room_for_all_before_it() {
        refused(read(of("<c r=\"ZZZZZZ2\"><v>1</v></c>")), Why.BROKEN);
        refused(read(of("<c r=\"&#88;XXXXX2\"><v>1</v></c>")), Why.BROKEN);
        byte[] far = "<worksheet><c r=\"XXXXXX2\"/></worksheet>".getBytes(StandardCharsets.UTF_8);
        refused(read(of("").part("xl/worksheets/elders.dat", far)), Why.BROKEN);
        refused(read(of("<c r=\"AZ2\"><v>1</v></c>")), Why.TOO_MANY_COLUMNS);
        Workbook painted = of("");
        for (int row = 0; row < 200; row++) {
            painted.cells("<c r=\"XFD" + (row + 3) + "\"/>");
        }
        refused(read(painted), Why.UNPACKS_TOO_LARGE);
    }

    @Test
    void what_points_outside_the_file_is_refused() {
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        refused(read(of("").part("xl/sharedStrings.xml", outside.getBytes(StandardCharsets.UTF_8))), Why.BROKEN);
        refused(read(of("").part("xl/a.xml", outside.getBytes(StandardCharsets.UTF_16))), Why.BROKEN);
    }

    @Test
    void what_only_looks_like_excel_is_refused() {
        byte[] whole = of("").bytes();
        refused(ListFiles.read("a.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2)), Why.BROKEN);
        refused(
                ListFiles.read("a.xlsx", "PK\u0003\u0004 en verder niets".getBytes(StandardCharsets.UTF_8)),
                Why.BROKEN);
        refused(ListFiles.read("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)), Why.NO_LIST);
        refused(read(new Workbook().row("Feit")), Why.EMPTY);
    }

    @Test
    void five_hundred_rows_are_read_and_one_more_is_too_many() {
        Workbook book = new Workbook().row("Feit");
        for (int row = 0; row < ImportedList.MOST_ROWS; row++) {
            book.row("Zag tas " + row);
        }
        assertThat(list(book).list().rows()).hasSize(ImportedList.MOST_ROWS);
        Workbook more = new Workbook().row("Feit");
        for (int row = 0; row <= ImportedList.MOST_ROWS; row++) {
            more.row("Zag tas " + row);
        }
        refused(read(more), Why.TOO_MANY_ROWS);
    }
}

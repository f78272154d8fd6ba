package nl.perspectief.signals.importing.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.signals.importing.reading.ListRead.Aside;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first sheet that can be seen of an Excel file; of formulas and mistakes only that they are there. */
final class ExcelLists {
    /** Cells with and without words: a sheet that is painted down to its last row is no list. */
    private static final long MOST_SEEN = 3_000_000;

    private ExcelLists() {}

    static ListRead read(byte[] file) {
        try {
            ExcelArchive.Looked looked = ExcelArchive.at(file);
            if (looked.archive().isEmpty()) {
                return ListRead.refused(looked.why());
            }
            ReadingOptions options = new ReadingOptions(looked.archive().get().formats(), true);
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), options)) {
                return read(book, looked.archive().get());
            }
        } catch (IOException | RuntimeException _) {
            // whatever else the reader trips over: the file is not as Excel writes it
            return ListRead.refused(ListRead.Why.BROKEN);
        }
    }

    private static ListRead read(ReadableWorkbook book, ExcelArchive archive) throws IOException {
        List<Sheet> sheets = book.getSheets().toList();
        List<Sheet> seen = sheets.stream()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (seen.isEmpty()) {
            return ListRead.refused(ListRead.Why.EMPTY);
        }
        Sheet first = seen.getFirst();
        if (archive.merges(first.getId())) {
            return ListRead.refused(ListRead.Why.MERGED);
        }
        Rows rows = new Rows(archive.since1904());
        try (Stream<Row> stream = first.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext() && !rows.full(); ) {
                rows.add(all.next());
            }
        }
        List<Aside> asides = new ArrayList<>();
        aside(asides, Aside.Kind.OTHER_SHEETS, seen.subList(1, seen.size()));
        aside(
                asides,
                Aside.Kind.HIDDEN_SHEETS,
                sheets.stream().filter(sheet -> !seen.contains(sheet)).toList());
        if (rows.hidden > 0) {
            asides.add(new Aside(Aside.Kind.HIDDEN_ROWS, Integer.toString(rows.hidden)));
        }
        return rows.list(asides);
    }

    private static void aside(List<Aside> asides, Aside.Kind kind, List<Sheet> sheets) {
        if (!sheets.isEmpty()) {
            asides.add(new Aside(
                    kind,
                    sheets.stream().map(sheet -> "‘" + sheet.getName() + "’").collect(Collectors.joining(", "))));
        }
    }

    /** Rows as they come; the first that says something has the headings. */
    private static final class Rows {
        private final boolean since1904;
        private final List<ListRow> rows = new ArrayList<>();
        private @Nullable List<String> headings;
        private int hidden;
        private boolean wide;
        private long seen;

        Rows(boolean since1904) {
            this.since1904 = since1904;
        }

        boolean full() {
            return rows.size() > ImportedList.MOST_ROWS || seen > MOST_SEEN;
        }

        void add(Row row) {
            seen += 1 + row.getCellCount();
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                String text = cell == null ? "" : text(cell);
                if (text.isBlank()) {
                    continue;
                }
                if (cell.getColumnIndex() >= ImportedList.MOST_COLUMNS) {
                    wide = true;
                    continue;
                }
                while (cells.size() <= cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.set(cell.getColumnIndex(), text);
            }
            if (cells.isEmpty()) {
                return;
            }
            if (headings == null) {
                headings = cells;
                return;
            }
            hidden += row.isHidden() ? 1 : 0;
            rows.add(new ListRow(row.getRowNum(), cells));
        }

        private String text(Cell cell) {
            if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
                return ListRow.FORMULA;
            }
            return switch (cell.getType()) {
                case ERROR -> ListRow.MISTAKE;
                case NUMBER -> number(cell);
                case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "ja" : "nee";
                case STRING -> cell.getText();
                case EMPTY, FORMULA -> "";
            };
        }

        private String number(Cell cell) {
            BigDecimal number = cell.asNumber();
            return ExcelDays.typed(number, cell.getDataFormatId(), cell.getDataFormatString(), since1904)
                    .orElseGet(() -> number.signum() == 0
                            ? "0"
                            : number.stripTrailingZeros().toPlainString());
        }

        ListRead list(List<Aside> asides) {
            List<String> named = headings == null ? List.of() : headings;
            if (seen > MOST_SEEN) {
                return ListRead.refused(ListRead.Why.UNPACKS_TOO_LARGE);
            }
            if (wide) {
                return ListRead.refused(ListRead.Why.TOO_MANY_COLUMNS, ImportedList.MOST_COLUMNS);
            }
            if (named.contains(ListRow.FORMULA) || named.contains(ListRow.MISTAKE)) {
                return ListRead.refused(ListRead.Why.FORMULA_IN_HEADING);
            }
            ListRead read = ImportedList.of(named, rows, List.of());
            return read instanceof ListRead.Read(ImportedList list, List<Aside> _)
                    ? new ListRead.Read(list, asides)
                    : read;
        }
    }
}

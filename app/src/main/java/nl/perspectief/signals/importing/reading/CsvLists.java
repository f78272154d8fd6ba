package nl.perspectief.signals.importing.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text with a sign between the cells, as Excel and other programs write it. */
final class CsvLists {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";
    private static final char[] BETWEEN = {';', ',', '\t'};

    private CsvLists() {}

    static ListRead read(byte[] file) {
        Optional<String> text = text(file);
        if (text.isEmpty() || text.get().indexOf('\0') >= 0) {
            return ListRead.refused(ListRead.Why.UNKNOWN_LETTERS);
        }
        String all = text.get().startsWith(MARK) ? text.get().substring(1) : text.get();
        return Told.of(all)
                .map(told -> rows(told.rest(), told.between(), 1))
                .orElseGet(() -> rows(all, between(all), 0));
    }

    /** A first line "sep=;" that Excel reads too. */
    private record Told(char between, String rest) {
        static Optional<Told> of(String all) {
            int end = all.indexOf('\n');
            String first = (end < 0 ? all : all.substring(0, end)).stripTrailing();
            return first.matches("(?i)sep=[;,|\\t]") || first.equalsIgnoreCase("sep=")
                    ? Optional.of(new Told(
                            first.length() > "sep=".length() ? first.charAt("sep=".length()) : '\t',
                            end < 0 ? "" : all.substring(end + 1)))
                    : Optional.empty();
        }
    }

    /** By the mark at the begin, else UTF-8 when all of it is, else as Windows writes it. */
    private static Optional<String> text(byte[] file) {
        if (file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return decoded(file, StandardCharsets.UTF_16LE);
        }
        if (file.length > 1 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            return decoded(file, StandardCharsets.UTF_16BE);
        }
        return decoded(file, StandardCharsets.UTF_8).or(() -> decoded(file, WINDOWS));
    }

    private static Optional<String> decoded(byte[] file, Charset letters) {
        try {
            return Optional.of(letters.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** The sign that stands most in the first line that says something, outside quotes. */
    private static char between(String all) {
        int[] seen = new int[BETWEEN.length];
        boolean quoted = false;
        boolean said = false;
        for (int at = 0; at < all.length(); at++) {
            char sign = all.charAt(at);
            quoted ^= sign == '"';
            if (!quoted && (sign == '\n' || sign == '\r') && said) {
                break;
            }
            said |= !Character.isWhitespace(sign) && sign != ';' && sign != ',';
            for (int which = 0; which < BETWEEN.length && !quoted; which++) {
                seen[which] += sign == BETWEEN[which] ? 1 : 0;
            }
        }
        int most = 0;
        for (int which = 1; which < BETWEEN.length; which++) {
            most = seen[which] > seen[most] ? which : most;
        }
        return BETWEEN[most];
    }

    private static ListRead rows(String all, char between, int linesBefore) {
        List<String> headings = new ArrayList<>();
        List<ListRow> rows = new ArrayList<>();
        int number = linesBefore;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(between)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(all)) {
            for (CsvRecord record : csv) {
                number++;
                ListRow row = new ListRow(number, record.getFields());
                if (row.blank()) {
                    continue;
                }
                if (headings.isEmpty()) {
                    headings.addAll(trimmed(row.cells()));
                    continue;
                }
                rows.add(new ListRow(number, trimmed(row.cells())));
                if (rows.size() > ImportedList.MOST_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException _) {
            return ListRead.refused(ListRead.Why.BROKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open(all, headings, rows)
                ? ListRead.refused(ListRead.Why.OPEN_QUOTE)
                : ImportedList.of(headings, rows, List.of());
    }

    /** Without empty cells behind the last: some programs write a sign for every column of the screen. */
    private static List<String> trimmed(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    /** A quote that never closes has swallowed the rest: an odd number of them, and lines in what was read last. */
    private static boolean open(String all, List<String> headings, List<ListRow> rows) {
        List<String> last = rows.isEmpty() ? headings : rows.getLast().cells();
        return rows.size() <= ImportedList.MOST_ROWS
                && all.chars().filter(sign -> sign == '"').count() % 2 == 1
                && !last.isEmpty()
                && last.getLast().indexOf('\n') >= 0;
    }
}

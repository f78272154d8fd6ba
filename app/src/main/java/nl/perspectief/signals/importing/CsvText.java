package nl.perspectief.signals.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list as a file that Excel opens: a mark that says UTF-8, semicolons. A cell that a spreadsheet would take for a formula has an
 * apostrophe before it, which is taken away when it is read again.
 */
public final class CsvText {
    private static final String MARK = "\uFEFF";

    /** Behind blanks and signs that nobody sees too, and as wide as an Asian letter. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{C}]*[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]");

    private CsvText() {}

    public static byte[] of(List<List<String>> rows) {
        StringWriter text = new StringWriter().append(MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(CsvText::guarded).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String guarded(String cell) {
        return begins(cell) ? "'" + cell : cell;
    }

    /** Also behind apostrophes of its own, so that taking one away gives back what it was. */
    private static boolean begins(String cell) {
        return FORMULA.matcher(cell.replaceFirst("^'+", "")).lookingAt();
    }

    /** Without the apostrophe of {@link #of}. */
    static String unguarded(String cell) {
        return cell.startsWith("'") && begins(cell.substring(1)) ? cell.substring(1) : cell;
    }
}

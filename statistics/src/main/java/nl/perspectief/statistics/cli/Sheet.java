package nl.perspectief.statistics.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/** A CSV file with commas, names in its first line, and as many fields in every line. What is wrong names its line and column. */
final class Sheet {
    private final Path file;
    private final List<NamedCsvRecord> rows;

    private Sheet(Path file, List<NamedCsvRecord> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** @param columns that must be there */
    static Sheet read(Path file, List<String> columns) {
        Sheet sheet = new Sheet(file, rows(file));
        if (sheet.rows.isEmpty()) {
            throw new Unusable(file + " heeft geen regels onder de namen van de kolommen.");
        }
        List<String> header = sheet.rows.getFirst().getHeader();
        if (new LinkedHashSet<>(header).size() < header.size()) {
            throw new Unusable(file + ", regel 1: twee kolommen hebben dezelfde naam.");
        }
        sheet.rows.stream()
                .filter(row -> row.getFieldCount() != header.size())
                .findFirst()
                .ifPresent(row -> {
                    throw new Unusable(file + ", regel " + row.getStartingLineNumber() + ": " + row.getFieldCount()
                            + " velden, en " + header.size() + " kolommen.");
                });
        columns.stream().filter(column -> !header.contains(column)).findFirst().ifPresent(missing -> {
            throw new Unusable(
                    file + ", regel 1: de kolom ‘" + missing + "’ ontbreekt. Wel: " + String.join(", ", header) + ".");
        });
        return sheet;
    }

    private static List<NamedCsvRecord> rows(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Unusable(file + " is er niet, of is geen bestand.");
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new Unusable(file + " is geen goed CSV-bestand: " + deepest(e) + ".");
        } catch (MalformedInputException _) {
            throw new Unusable(file + " is niet in UTF-8 geschreven.");
        } catch (IOException | UncheckedIOException e) {
            throw new Unusable(file + " is niet te lezen: " + deepest(e) + ".");
        }
    }

    private static String deepest(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    int size() {
        return rows.size();
    }

    boolean has(String column) {
        return rows.getFirst().getHeader().contains(column);
    }

    String text(int row, String column) {
        return rows.get(row).getField(column);
    }

    double number(int row, String column) {
        String text = text(row, column).strip();
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw wrong(row, column, "‘" + text + "’ is geen getal (met een punt)");
        }
    }

    /** A whole number of at least 0. */
    long count(int row, String column) {
        double number = number(row, column);
        if (!(number >= 0 && number <= 1L << 53) || number != Math.rint(number)) {
            throw wrong(row, column, "‘" + text(row, column) + "’ is geen aantal (0, 1, 2, …)");
        }
        return (long) number;
    }

    Unusable wrong(int row, String column, String words) {
        return new Unusable(
                file + ", regel " + rows.get(row).getStartingLineNumber() + ", kolom ‘" + column + "’: " + words + ".");
    }
}

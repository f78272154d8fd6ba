package nl.perspectief.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Values that others computed, with R. They are not in our repository: they lie beside the project, or where
 * {@code -Dperspectief.statistics} says. What needs them is skipped where they are not.
 */
public record Reference(String file, List<String> columns, List<List<String>> rows) {
    /** R printed fifteen digits. */
    public static final double PRINTED = 2e-14;

    public static Reference of(String file) {
        Path path = path(file);
        assumeTrue(Files.exists(path), "not tested: " + path + " is not there; see docs/modules/statistics.md");
        try {
            List<List<String>> lines = Files.readAllLines(path).stream()
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .toList();
            return new Reference(file, lines.getFirst(), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path path(String file) {
        return Path.of(System.getProperty("perspectief.statistics", "../../shared/data/statistics"))
                .resolve(file);
    }

    public int size() {
        return rows.size();
    }

    public Reference where(String column, String value) {
        int at = columns.indexOf(column);
        return new Reference(
                file,
                columns,
                rows.stream().filter(row -> row.get(at).equals(value)).toList());
    }

    public String text(int row, String column) {
        return rows.get(row).get(columns.indexOf(column));
    }

    /** What R does not know is no number here. */
    public double value(int row, String column) {
        String text = text(row, column);
        return text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    public long whole(int row, String column) {
        return (long) value(row, column);
    }

    /** A file with a name and a value on each line. */
    public double parameter(String name) {
        return where("parameter", name).value(0, "value");
    }

    public List<Count> counts(String events, String exposure) {
        return IntStream.range(0, size())
                .mapToObj(i -> new Count(whole(i, events), value(i, exposure)))
                .toList();
    }

    /** Every row of the column is met, with this relative difference at most. */
    public void meets(String column, IntToDoubleFunction ours, double relative) {
        assertThat(size()).as(file).isPositive();
        for (int i = 0; i < size(); i++) {
            near(ours.applyAsDouble(i), value(i, column), relative, file + ", row " + (i + 2) + ", " + column);
        }
    }

    public static void near(double ours, double theirs, double relative, String what) {
        if (Double.isNaN(theirs)) {
            assertThat(ours).as(what).isNaN();
            return;
        }
        assertThat(Math.abs(ours - theirs))
                .as("%s: %s and not %s", what, ours, theirs)
                .isLessThanOrEqualTo(relative * Math.abs(theirs));
    }
}

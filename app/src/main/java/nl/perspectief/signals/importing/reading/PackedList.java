package nl.perspectief.signals.importing.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * A list as it travels from one step to the next: in a field of the page of who imports it, and nowhere on the server. What comes back is
 * looked at from the begin, so that there is nothing to gain by altering it.
 */
public final class PackedList {
    /** How long a list may stay in a page. */
    public static final Duration LIFE = Duration.ofHours(1);

    /** A form takes one megabyte with all that is in it. */
    private static final int LONGEST = 900_000;

    private static final int MOST_BYTES = 4 * ImportedList.MOST_LETTERS;
    private static final String FORM = "lijst-1";
    private static final String LINE = "\u001E";
    private static final String CELL = "\u001F";

    private PackedList() {}

    /** What came back. @param since when its file was read: the hour does not begin anew with each step */
    public record Opened(ImportedList list, Instant since) {}

    /** Nothing when it does not fit in a form. */
    public static Optional<String> of(ImportedList list, Instant since) {
        StringBuilder all = new StringBuilder(FORM).append(CELL).append(since.getEpochSecond());
        all.append(LINE).append(String.join(CELL, list.headings()));
        all.append(LINE);
        list.refused()
                .forEach(one -> all.append(one.what())
                        .append(CELL)
                        .append(one.heading())
                        .append(CELL));
        for (ListRow row : list.rows()) {
            all.append(LINE).append(row.number()).append(CELL).append(String.join(CELL, row.cells()));
        }
        String packed = Base64.getUrlEncoder().withoutPadding().encodeToString(pressed(all.toString()));
        return packed.length() > LONGEST ? Optional.empty() : Optional.of(packed);
    }

    private static byte[] pressed(String all) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(all.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Nothing when it is no such list, or of more than an hour ago. */
    public static Optional<Opened> read(String packed, Instant now) {
        try {
            return unpressed(Base64.getUrlDecoder().decode(packed)).flatMap(all -> read(all.split(LINE, -1), now));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> unpressed(byte[] bytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            byte[] all = new byte[MOST_BYTES];
            int length = inflater.inflate(all);
            return inflater.finished()
                    ? Optional.of(new String(all, 0, length, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (DataFormatException _) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static Optional<Opened> read(String[] lines, Instant now) {
        String[] begin = lines[0].split(CELL, -1);
        Instant since = Instant.ofEpochSecond(Math.clamp(Long.parseLong(begin[1]), 0, Integer.MAX_VALUE));
        if (!begin[0].equals(FORM) || since.isAfter(now) || since.plus(LIFE).isBefore(now)) {
            return Optional.empty();
        }
        List<ListRow> rows = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(3, lines.length)) {
            String[] cells = line.split(CELL, -1);
            rows.add(new ListRow(Integer.parseInt(cells[0]), List.of(cells).subList(1, cells.length)));
        }
        return ImportedList.of(List.of(lines[1].split(CELL, -1)), rows, refused(lines[2].split(CELL, -1)))
                        instanceof ListRead.Read(ImportedList list, List<ListRead.Aside> _)
                ? Optional.of(new Opened(list, since))
                : Optional.empty();
    }

    private static List<RefusedColumn> refused(String[] words) {
        List<RefusedColumn> refused = new ArrayList<>();
        for (int at = 0; at + 1 < words.length && refused.size() < ImportedList.MOST_COLUMNS; at += 2) {
            refused.add(new RefusedColumn(words[at + 1], NobodyHandsIn.valueOf(words[at])));
        }
        return refused;
    }
}

package nl.perspectief.signals.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A list on its way through a browser. */
class PackedListTests {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static String packed(String all) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(all.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static ImportedList any(Random random) {
        List<ListRow> rows = new ArrayList<>();
        int width = 1 + random.nextInt(5);
        for (int row = 0; row < 1 + random.nextInt(20); row++) {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < width; cell++) {
                StringBuilder text = new StringBuilder("x");
                random.ints(random.nextInt(30), 0, 0x3000).forEach(text::appendCodePoint);
                cells.add(text.toString());
            }
            rows.add(new ListRow(row + 2, cells));
        }
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            headings.add("Kolom " + column);
        }
        return ((ListRead.Read) ImportedList.of(
                        headings, rows, List.of(new RefusedColumn("BSN", NobodyHandsIn.CITIZEN_NUMBER))))
                .list();
    }

    /** Whatever words somebody has in a list. */
    @RepeatedTest(100)
    void what_goes_out_comes_back(RepetitionInfo turn) {
        ImportedList list = any(new Random(turn.getCurrentRepetition()));
        assertThat(PackedList.of(list, NOW).flatMap(packed -> PackedList.read(packed, NOW.plusSeconds(60))))
                .contains(new PackedList.Opened(list, NOW));
    }

    /** Whatever somebody makes of it: it is a list within all limits, or none. */
    @RepeatedTest(200)
    void what_is_altered_is_a_good_list_or_none(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        StringBuilder altered =
                new StringBuilder(PackedList.of(any(random), NOW).orElseThrow());
        for (int change = 0; change < 1 + random.nextInt(4); change++) {
            altered.setCharAt(random.nextInt(altered.length()), (char) ('A' + random.nextInt(26)));
        }
        PackedList.read(altered.toString(), NOW).map(PackedList.Opened::list).ifPresent(list -> {
            assertThat(list.rows()).hasSizeLessThanOrEqualTo(ImportedList.MOST_ROWS);
            assertThat(list.rows()).allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(list.headings()));
        });
    }

    @Test
    void after_an_hour_it_is_gone() {
        String packed = PackedList.of(any(new Random(1)), NOW).orElseThrow();
        assertThat(PackedList.read(packed, NOW.plus(Duration.ofMinutes(59)))).isPresent();
        assertThat(PackedList.read(packed, NOW.plus(Duration.ofMinutes(61)))).isEmpty();
        assertThat(PackedList.read(packed, NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    void what_nobody_hands_in_does_not_come_in_by_the_back_door() throws IOException {
        String line = "\u001E";
        String cell = "\u001F";
        String all = "lijst-1" + cell + NOW.getEpochSecond() + line + "FACT" + cell + "Nationaliteit" + line + line + 2
                + cell + "Zag een tas." + cell + "NL";
        ImportedList list = PackedList.read(packed(all), NOW).orElseThrow().list();
        assertThat(list.headings()).containsExactly("FACT");
        assertThat(list.refused()).containsExactly(new RefusedColumn("Nationaliteit", NobodyHandsIn.ORIGIN));
        StringBuilder many = new StringBuilder("lijst-1" + cell + NOW.getEpochSecond() + line + "FACT" + line);
        for (int row = 0; row < 501; row++) {
            many.append(line).append(row).append(cell).append("x");
        }
        assertThat(PackedList.read(packed(many.toString()), NOW)).isEmpty();
        assertThat(PackedList.read(packed("x".repeat(8_000_000)), NOW)).isEmpty();
        for (String nothing :
                List.of("", "AAAA", "geen lijst", "=", packed(""), packed("lijst-1"), packed(line + line))) {
            assertThat(PackedList.read(nothing, NOW)).as(nothing).isEmpty();
        }
    }

    @Test
    void the_longest_list_fits_in_a_form_or_is_refused() {
        Random random = new Random(3);
        List<ListRow> rows = new ArrayList<>();
        for (int row = 0; row < 490; row++) {
            StringBuilder text = new StringBuilder();
            random.ints(2_000, 33, 0x2FFF).forEach(text::appendCodePoint);
            rows.add(new ListRow(row + 2, List.of(text.toString())));
        }
        ListRead read = ImportedList.of(List.of("Feit"), rows, List.of());
        assertThat(read).isInstanceOf(ListRead.Read.class);
        assertThat(PackedList.of(((ListRead.Read) read).list(), NOW)).isEmpty();
    }
}

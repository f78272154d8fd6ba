package nl.perspectief.covenant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Examples;
import org.junit.jupiter.api.Test;

/** What is cached is found as it was put, or not at all. */
class CellTableTests {
    private static final List<Program> PROGRAMS = programs();

    private static List<Program> programs() {
        EngineContext context = EngineContext.of(Examples.lichtendal());
        return IntStream.range(0, 5_000)
                .mapToObj(number -> new Program(context, number, List.of()))
                .toList();
    }

    private static Program of(long cell) {
        return PROGRAMS.get((int) Math.floorMod(cell * 31 + cell / 7, (long) PROGRAMS.size()));
    }

    @Test
    void a_cell_has_the_program_that_was_put_for_it_and_others_have_none() {
        CellTable table = new CellTable();
        Random random = new Random(5);
        long[] cells = random.longs(20_000, 0, 1L << 37).distinct().toArray();
        for (long cell : cells) {
            assertThat(table.at(cell)).isNull();
            table.put(cell, of(cell));
            table.put(cell, of(cell));
        }
        for (long cell : cells) {
            assertThat(table.at(cell)).isSameAs(of(cell));
        }
    }

    @Test
    void a_cell_whose_number_is_too_large_is_not_taken_for_another() {
        CellTable table = new CellTable();
        long small = 12;
        for (int bit = 36; bit < 62; bit++) {
            table.put(small | 1L << bit, PROGRAMS.get(bit));
            assertThat(table.at(small)).isNull();
        }
        assertThat(table.at(small | 1L << 37)).isSameAs(PROGRAMS.get(37));
        assertThat(table.at(small | 1L << 38)).isNull();
    }

    @Test
    void it_does_not_grow_without_end_and_is_never_wrong() {
        CellTable table = new CellTable();
        int found = 0;
        for (long cell = 0; cell < 3_000_000; cell++) {
            table.put(cell, of(cell));
            Program earlier = table.at(cell / 2);
            assertThat(earlier == null || earlier == of(cell / 2)).isTrue();
            found += earlier == null ? 0 : 1;
        }
        assertThat(found).isBetween(1_000_000, 2_900_000);
    }
}

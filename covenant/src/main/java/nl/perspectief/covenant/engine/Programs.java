package nl.perspectief.covenant.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Rule;

/**
 * The program of every cell. Rows in which the same rules occur are of one kind, and so are columns; a program is made
 * when a cell of its two kinds is first asked, so that memory goes with what is asked and not with the space. Thread-safe.
 */
final class Programs {
    private final EngineContext context;
    private final List<BitSet> rows = new ArrayList<>();
    private final List<BitSet> columns = new ArrayList<>();
    private final int[] rowKinds;
    private final int[] columnKinds;
    private final ConcurrentMap<BitSet, Program> known = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final CellTable cells = new CellTable();

    Programs(EngineContext context, Space space) {
        this.context = context;
        RuleIndex index = new RuleIndex(space, context.covenant().rules());
        this.rowKinds = kinds(space.rows(), index::inRow, rows);
        this.columnKinds = kinds(space.columns(), index::inColumn, columns);
    }

    /** Gives each row or column the number of its kind: which rules speak there. */
    private static int[] kinds(int size, IntFunction<BitSet> speaking, List<BitSet> kinds) {
        Map<BitSet, Integer> known = new HashMap<>();
        return IntStream.range(0, size)
                .map(index -> known.computeIfAbsent(speaking.apply(index), kind -> {
                    kinds.add(kind);
                    return kinds.size() - 1;
                }))
                .toArray();
    }

    Program at(int row, int column) {
        return ofKinds(rowKinds[row], columnKinds[column]);
    }

    /** The kinds of so many rows from one on, each once. */
    int[] rowKinds(int first, int many) {
        return IntStream.range(first, first + many)
                .map(row -> rowKinds[row])
                .distinct()
                .toArray();
    }

    int columnKind(int column) {
        return columnKinds[column];
    }

    Program ofKinds(int row, int column) {
        long cell = (long) row * columns.size() + column;
        Program program = cells.at(cell);
        if (program == null) {
            program = make(row, column);
            cells.put(cell, program);
        }
        return program;
    }

    private Program make(int row, int column) {
        BitSet speaking = (BitSet) rows.get(row).clone();
        speaking.and(columns.get(column));
        return known.computeIfAbsent(speaking, this::program);
    }

    private Program program(BitSet speaking) {
        List<Rule> rules = speaking.stream()
                .mapToObj(i -> context.covenant().rules().get(i))
                .toList();
        return new Program(context, numbers.getAndIncrement(), rules);
    }
}

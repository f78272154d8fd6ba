package nl.perspectief.covenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The filter of a list against the decision about each of its rows: every cell, every reader. */
class RowFilterTests {
    private static final int STATES = 70;
    private final LongAdder permitted = new LongAdder();
    private final LongAdder refused = new LongAdder();

    private record Item(String giver, String category, String phase, Form form, int state) {}

    private record Sheet(List<Item> items, List<KnownFacts> states, Rows rows) {}

    @Test
    void every_row_is_in_the_list_exactly_when_the_decision_permits_it() {
        LongStream.range(0, 60)
                .parallel()
                .forEach(seed -> check(CompiledCovenant.of(GeneratedCovenants.of(seed)), seed));
        assertThat(permitted.sum()).isGreaterThan(10_000);
        assertThat(refused.sum()).isGreaterThan(10_000);
    }

    @Test
    void a_list_of_the_demo_covenant_holds_what_the_decision_permits() {
        check(CompiledCovenant.of(Examples.lichtendal()), 5);
        assertThat(permitted.sum()).isPositive();
    }

    private void check(CompiledCovenant covenant, long seed) {
        Sheet sheet = sheet(covenant, new Random(seed));
        Vocabulary words = covenant.covenant().vocabulary();
        for (String receiver : words.askable(Dimension.RECEIVER)) {
            for (String role : words.askable(Dimension.ROLE)) {
                for (String purpose : words.askable(Dimension.PURPOSE)) {
                    assertThat(read(covenant, sheet, receiver, role, purpose))
                            .isEqualTo(expected(covenant, sheet, receiver, role, purpose));
                }
            }
        }
    }

    private static List<Integer> read(
            CompiledCovenant covenant, Sheet sheet, String receiver, String role, String purpose) {
        int[] into = new int[sheet.rows.size()];
        int count = covenant.filter(receiver, role, purpose, sheet.rows).permitted(into);
        return IntStream.of(into).limit(count).boxed().toList();
    }

    private List<Integer> expected(
            CompiledCovenant covenant, Sheet sheet, String receiver, String role, String purpose) {
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < sheet.items.size(); i++) {
            Item item = sheet.items.get(i);
            Question question = new Question(item.giver, receiver, role, item.category, purpose, item.phase, item.form);
            KnownFacts state = sheet.states.get(item.state);
            boolean holds = covenant.explain(question, state).decision().permitted();
            assertThat(covenant.ask(question).permits(state)).isEqualTo(holds);
            (holds ? permitted : refused).increment();
            if (holds) {
                expected.add(i);
            }
        }
        return expected;
    }

    /** Every cell with three states, and words that nobody declared. */
    private static Sheet sheet(CompiledCovenant covenant, Random random) {
        Vocabulary words = covenant.covenant().vocabulary();
        List<KnownFacts> states = IntStream.range(0, STATES)
                .mapToObj(_ -> state(covenant, random))
                .toList();
        List<Item> items = new ArrayList<>();
        for (String giver : with(words.askable(Dimension.GIVER))) {
            for (String category : with(words.askable(Dimension.CATEGORY))) {
                for (String phase : with(words.askable(Dimension.PHASE))) {
                    for (Form form : Form.values()) {
                        for (int i = 0; i < 3; i++) {
                            items.add(new Item(giver, category, phase, form, random.nextInt(STATES)));
                        }
                    }
                }
            }
        }
        Rows rows = covenant.list(states);
        items.forEach(item -> rows.add(item.giver, item.category, item.phase, item.form, item.state));
        return new Sheet(items, states, rows);
    }

    private static List<String> with(List<String> words) {
        List<String> more = new ArrayList<>(words);
        more.add("onbekend");
        return more;
    }

    private static KnownFacts state(CompiledCovenant covenant, Random random) {
        KnownFacts facts = covenant.facts();
        int truthful = random.nextInt(4);
        covenant.covenant()
                .conditions()
                .forEach(condition -> facts.set(
                        covenant.condition(condition.id()),
                        random.nextInt(4) < truthful ? Truth.TRUE : Truth.values()[random.nextInt(3)]));
        return facts;
    }

    @Test
    void who_is_unknown_reads_nothing() {
        CompiledCovenant covenant = CompiledCovenant.of(Examples.lichtendal());
        Sheet sheet = sheet(covenant, new Random(1));
        assertThat(read(covenant, sheet, "onbekend", "procesregisseur", "d2")).isEmpty();
        assertThat(read(covenant, sheet, "gemeente", "onbekend", "d2")).isEmpty();
        assertThat(read(covenant, sheet, "gemeente", "procesregisseur", "onbekend"))
                .isEmpty();
    }

    @Test
    void rows_of_another_covenant_are_not_read_by_its_numbers() {
        CompiledCovenant one = CompiledCovenant.of(GeneratedCovenants.of(1));
        CompiledCovenant other = CompiledCovenant.of(GeneratedCovenants.of(2));
        Rows rows = one.list(List.of(one.facts()));
        assertThatThrownBy(() -> other.filter("p0", "r0", "d0", rows)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows.add("p0", "c0", "f0", Form.HIT, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(rows.size()).isZero();
    }
}

package nl.perspectief.covenant.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Condition;
import nl.perspectief.covenant.Covenant;

/** The conditions of one or two versions as numbers: the first half of a term must hold, the second must not. */
final class Literals {
    private final List<String> ids;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int half;

    Literals(List<Covenant> covenants) {
        this.ids = covenants.stream()
                .flatMap(covenant -> covenant.conditions().stream())
                .map(Condition::id)
                .distinct()
                .toList();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        this.half = Math.max(1, (ids.size() + Long.SIZE - 1) / Long.SIZE) * Long.SIZE;
    }

    Bits holding(List<String> conditions) {
        return Bits.of(2 * half, conditions.stream().mapToInt(this::number));
    }

    private Bits refuting(String condition) {
        return Bits.of(2 * half, IntStream.of(half + number(condition)));
    }

    private int number(String id) {
        return Objects.requireNonNull(numbers.get(id), id);
    }

    /** All that keeps a prohibition asleep: one of its conditions fails, or everything that lifts it holds. */
    Terms escapes(List<String> when, List<String> unless) {
        Stream<Bits> fails = when.stream().map(this::refuting);
        Stream<Bits> lifts = unless.isEmpty() ? Stream.empty() : Stream.of(holding(unless));
        return Terms.of(Stream.concat(fails, lifts).toList());
    }

    /** Facts that permit, and no longer do when one condition that fails among them comes to hold. */
    Optional<Way> withdrawn(String condition, Terms terms) {
        int number = number(condition);
        Bits holding = holding(List.of(condition));
        return terms.terms().stream()
                .filter(term -> term.has(half + number))
                .filter(term -> {
                    Bits then = term.without(half + number).or(holding);
                    return terms.terms().stream().noneMatch(other -> other.within(then));
                })
                .findFirst()
                .map(this::way);
    }

    List<Way> ways(Terms terms) {
        return terms.terms().stream().map(this::way).toList();
    }

    private Way way(Bits term) {
        return new Way(named(term, 0), named(term, half));
    }

    private List<String> named(Bits term, int from) {
        return IntStream.range(0, ids.size())
                .filter(i -> term.has(from + i))
                .mapToObj(ids::get)
                .toList();
    }
}

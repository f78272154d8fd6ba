package nl.perspectief.covenant.analysis.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.analysis.diagram.Bits;
import nl.perspectief.covenant.analysis.diagram.Terms;
import nl.perspectief.covenant.vocabulary.Condition;

/** The conditions of one or two versions as numbers: the first half of a term must hold, the second must not. */
public final class Literals {
    private final List<String> ids;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int half;
    private final Map<Bits, Way> ways = new HashMap<>();

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
    public Optional<Way> withdrawn(String condition, Terms terms) {
        return withdrawn(number(condition), terms).map(this::way);
    }

    private Optional<Bits> withdrawn(int number, Terms terms) {
        return terms.terms().stream()
                .filter(term -> term.has(half + number))
                .filter(term -> {
                    Bits then = term.without(half + number).with(number);
                    return terms.terms().stream().noneMatch(other -> other.within(then));
                })
                .findFirst();
    }

    /** The conditions that, when they come to hold, take a permission away somewhere. */
    public List<String> withdrawing(Terms terms) {
        BitSet failing = new BitSet();
        for (Bits term : terms.terms()) {
            term.stream(half, half + ids.size()).forEach(member -> failing.set(member - half));
        }
        return failing.stream()
                .filter(number -> withdrawn(number, terms).isPresent())
                .mapToObj(ids::get)
                .toList();
    }

    public List<Way> ways(Terms terms) {
        List<Way> ways = new ArrayList<>(terms.terms().size());
        terms.terms().forEach(term -> ways.add(way(term)));
        return List.copyOf(ways);
    }

    private Way way(Bits term) {
        return ways.computeIfAbsent(term, fresh -> new Way(named(fresh, 0), named(fresh, half)));
    }

    private List<String> named(Bits term, int from) {
        return term.stream(from, from + ids.size())
                .mapToObj(member -> ids.get(member - from))
                .toList();
    }
}

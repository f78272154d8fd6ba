package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.ReadingTerm;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.analysis.diagram.Occurrences;
import nl.perspectief.covenant.analysis.space.Axes;
import nl.perspectief.covenant.analysis.space.RuleOccurrences;
import nl.perspectief.covenant.analysis.space.Universe;

/**
 * The rules of two versions together. A rule that stays as it is counts once; where only such rules speak, nothing changes.
 * One of which only the words changed counts once where it speaks in both.
 */
final class Versions {
    private final Universe universe;
    private final List<Thing> things = new ArrayList<>();
    private final List<List<Occurrences.Twin>> twins = Stream.generate(
                    () -> (List<Occurrences.Twin>) new ArrayList<Occurrences.Twin>())
            .limit(Axes.COUNT)
            .toList();
    private int rules;

    /** What speaks in one version or in both: a rule; without one, that the receiver has no access of its own. */
    private record Thing(
            Optional<Rule> rule, RuleOccurrences.Mentions says, boolean before, boolean after, boolean begins) {
        boolean changed() {
            return before != after;
        }
    }

    Versions(Universe universe, Covenant before, Covenant after) {
        this.universe = universe;
        rules(before.rules(), after.rules());
        this.rules = things.size();
        add(
                Optional.empty(),
                Optional.empty(),
                (_, axis, word) -> RuleOccurrences.withoutAccess(before, axis, word),
                (_, axis, word) -> RuleOccurrences.withoutAccess(after, axis, word));
    }

    /** In an order that is that of both documents, as far as they have the same. */
    private void rules(List<Rule> before, List<Rule> after) {
        boolean strict = ordered(before, after);
        Set<Integer> paired = new HashSet<>();
        int[] partner = new int[before.size()];
        int last = -1;
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, after.size())
                .forEach(i -> places.putIfAbsent(after.get(i).id(), i));
        for (int i = 0; i < partner.length; i++) {
            partner[i] = same(before.get(i), after, places);
            if (strict && partner[i] < last) {
                partner[i] = -1;
            }
            last = Math.max(last, partner[i]);
            paired.add(partner[i]);
        }
        int next = 0;
        for (int i = 0; i < partner.length; i++) {
            while (next < partner[i]) {
                fresh(after, next++, paired);
            }
            Rule old = before.get(i);
            if (partner[i] < 0) {
                things.add(new Thing(Optional.of(old), says(old), true, false, true));
            } else {
                Rule now = after.get(partner[i]);
                add(Optional.of(old), Optional.of(now), says(old), says(now));
            }
        }
        while (next < after.size()) {
            fresh(after, next++, paired);
        }
    }

    private void fresh(List<Rule> after, int at, Set<Integer> paired) {
        if (!paired.contains(at)) {
            things.add(new Thing(Optional.of(after.get(at)), says(after.get(at)), false, true, true));
        }
    }

    private static RuleOccurrences.Mentions says(Rule rule) {
        return (_, axis, word) -> RuleOccurrences.mentions(rule, axis, word);
    }

    /** Whether the order of rules matters: only between terms that are equally long and written otherwise. */
    private static boolean ordered(List<Rule> before, List<Rule> after) {
        List<ReadingTerm> keeps = Stream.concat(before.stream(), after.stream())
                .map(Rule::keep)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return keeps.stream().mapToInt(ReadingTerm::days).distinct().count() < keeps.size();
    }

    /** Where a rule stands in the other version that does the same, wherever it speaks; or -1. */
    private static int same(Rule rule, List<Rule> others, Map<String, Integer> places) {
        int place = places.getOrDefault(rule.id(), -1);
        return place >= 0 && doesTheSame(rule, others.get(place)) ? place : -1;
    }

    private static boolean doesTheSame(Rule one, Rule other) {
        return one.effect() == other.effect()
                && Set.copyOf(one.all()).equals(Set.copyOf(other.all()))
                && Set.copyOf(one.unless()).equals(Set.copyOf(other.unless()))
                && one.onward() == other.onward()
                && Objects.equals(one.keep(), other.keep())
                && one.obligations().equals(other.obligations());
    }

    /** Something of both versions: one thing when it speaks in the same words, and else three. */
    private void add(
            Optional<Rule> old, Optional<Rule> fresh, RuleOccurrences.Mentions before, RuleOccurrences.Mentions after) {
        OptionalInt last = IntStream.range(0, Axes.COUNT)
                .filter(axis -> universe.axes.words(axis).stream()
                        .anyMatch(word -> before.of(0, axis, word) != after.of(0, axis, word)))
                .max();
        if (last.isPresent()) {
            twins.get(last.getAsInt()).add(new Occurrences.Twin(things.size(), things.size() + 1, things.size() + 2));
            things.add(new Thing(old, before, true, false, true));
            things.add(new Thing(fresh, after, false, true, true));
        }
        things.add(new Thing(old, before, true, true, last.isEmpty()));
    }

    /** The rules in their numbers. */
    List<Rule> rules() {
        return things.stream()
                .limit(rules)
                .map(thing -> thing.rule().orElseThrow())
                .toList();
    }

    boolean before(int thing) {
        return things.get(thing).before();
    }

    boolean after(int thing) {
        return things.get(thing).after();
    }

    Occurrences occurrences() {
        int size = things.size();
        long[] begin = Occurrences.bits(size, those(size, Thing::begins));
        long[] changed = Occurrences.bits(size, those(size, Thing::changed));
        long[] permissions = Occurrences.bits(
                size,
                those(
                        size,
                        thing -> thing.rule()
                                .filter(rule -> rule.effect() == Effect.PERMIT)
                                .isPresent()));
        return new Occurrences(
                size,
                RuleOccurrences.of(
                        size,
                        universe.axes,
                        (thing, axis, word) -> things.get(thing).says().of(thing, axis, word)),
                begin,
                new long[][] {changed, permissions},
                twins);
    }

    private IntStream those(int size, java.util.function.Predicate<Thing> chosen) {
        return IntStream.range(0, size).filter(i -> chosen.test(things.get(i)));
    }
}

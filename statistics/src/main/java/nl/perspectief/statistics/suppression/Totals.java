package nl.perspectief.statistics.suppression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.perspectief.statistics.UnfitData;

/**
 * Totals that are published over parts that are not, at once or one after the other: all schools this month, the same schools
 * without one next month.
 *
 * @param groups what each total is of
 */
public record Totals(List<Group> groups) {
    public Totals {
        groups = List.copyOf(groups);
    }

    /**
     * A total.
     *
     * @param name what it is called
     * @param parts what it adds up
     */
    public record Group(String name, Set<String> parts) {
        public Group {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * A count that is too small and follows from what is published.
     *
     * @param parts of what it is the count
     * @param count how many
     * @param from the names of the totals it follows from: the total itself, two of which one is in the other, or all
     */
    public record Disclosure(Set<String> parts, long count, List<String> from) {
        public Disclosure {
            parts = Set.copyOf(parts);
            from = List.copyOf(from);
        }
    }

    /**
     * What is given away: a total that is too small itself, the difference of two of which one is in the other, and a single part
     * that follows from all of them together. What else could be made of three or more is not looked for. Costs the square of the
     * number of totals, and for the parts the cube of their number.
     *
     * @throws UnfitData when a part has no count
     */
    public List<Disclosure> disclosed(Map<String, Long> counts, Rule rule) {
        List<Disclosure> disclosed = new ArrayList<>();
        for (Group one : groups) {
            add(disclosed, one.parts(), counts, rule, List.of(one.name()));
            for (Group other : groups) {
                if (other.parts().size() < one.parts().size() && one.parts().containsAll(other.parts())) {
                    Set<String> rest = new TreeSet<>(one.parts());
                    rest.removeAll(other.parts());
                    add(disclosed, rest, counts, rule, List.of(one.name(), other.name()));
                }
            }
        }
        List<String> all = groups.stream().map(Group::name).toList();
        Set<Set<String>> known =
                new LinkedHashSet<>(disclosed.stream().map(Disclosure::parts).toList());
        computed()
                .filter(part -> !known.contains(Set.of(part)))
                .forEach(part -> add(disclosed, Set.of(part), counts, rule, all));
        return disclosed;
    }

    private static void add(
            List<Disclosure> disclosed, Set<String> parts, Map<String, Long> counts, Rule rule, List<String> from) {
        long count = parts.stream().mapToLong(part -> count(part, counts)).sum();
        if (!parts.isEmpty() && rule.hides(count)) {
            disclosed.add(new Disclosure(parts, count, from));
        }
    }

    private static long count(String part, Map<String, Long> counts) {
        Long count = counts.get(part);
        if (count == null) {
            throw new UnfitData("there is no count of " + part, "er is geen aantal van " + part);
        }
        return count;
    }

    /** The parts of which the count follows from all totals together. */
    private Stream<String> computed() {
        List<String> parts = groups.stream()
                .flatMap(group -> group.parts().stream())
                .distinct()
                .sorted()
                .toList();
        LinearSystem system = new LinearSystem(
                parts.size(),
                groups.stream()
                        .map(group -> parts.stream()
                                .map(part -> group.parts().contains(part) ? 1 : 0)
                                .toList())
                        .toList());
        return system.determined().stream().map(parts::get);
    }
}

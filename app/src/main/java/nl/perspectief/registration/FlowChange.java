package nl.perspectief.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.perspectief.register.asof.RegimeFlow;

/**
 * What a change of the register opens and closes in a run of days.
 *
 * @param until the first day on which it is as it was, or otherwise again; {@link LocalDate#MAX} when that day is not known
 */
record FlowChange(LocalDate from, LocalDate until, Set<RegimeFlow> opened, Set<RegimeFlow> closed) {
    /** From today on, in the order of the days; runs in which nothing differs are left out. */
    static List<FlowChange> between(Set<FlowDays> before, Set<FlowDays> after, LocalDate today) {
        List<FlowChange> changes = new ArrayList<>();
        List<LocalDate> days = List.copyOf(days(before, after, today));
        for (int i = 0; i < days.size(); i++) {
            LocalDate until = i + 1 < days.size() ? days.get(i + 1) : LocalDate.MAX;
            add(changes, on(days.get(i), until, before, after));
        }
        changes.removeIf(change -> change.opened.isEmpty() && change.closed.isEmpty());
        return changes;
    }

    private static SortedSet<LocalDate> days(Set<FlowDays> before, Set<FlowDays> after, LocalDate today) {
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(today));
        Stream.concat(before.stream(), after.stream())
                .flatMap(row -> Stream.of(row.from(), row.until()))
                .filter(day -> day.isAfter(today) && !day.equals(LocalDate.MAX))
                .forEach(days::add);
        return days;
    }

    private static FlowChange on(LocalDate from, LocalDate until, Set<FlowDays> before, Set<FlowDays> after) {
        Set<RegimeFlow> then = FlowDays.on(from, before);
        Set<RegimeFlow> now = FlowDays.on(from, after);
        return new FlowChange(from, until, without(now, then), without(then, now));
    }

    private static Set<RegimeFlow> without(Set<RegimeFlow> all, Set<RegimeFlow> some) {
        Set<RegimeFlow> left = new HashSet<>(all);
        left.removeAll(some);
        return left;
    }

    private static void add(List<FlowChange> changes, FlowChange next) {
        FlowChange last = changes.isEmpty() ? null : changes.getLast();
        if (last != null && last.opened.equals(next.opened) && last.closed.equals(next.closed)) {
            changes.set(changes.size() - 1, new FlowChange(last.from, next.until, last.opened, last.closed));
        } else {
            changes.add(next);
        }
    }
}

package nl.perspectief.registration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Flow;
import nl.perspectief.register.asof.RegimeFlow;

/**
 * A flow and an unbroken run of days on which it may exist.
 *
 * @param from the first day; {@link LocalDate#MIN} when it was open already
 * @param until the first day on which it no longer may; {@link LocalDate#MAX} when no end is known
 */
record FlowDays(RegimeFlow flow, LocalDate from, LocalDate until) {
    boolean openOn(LocalDate day) {
        return !from.isAfter(day) && until.isAfter(day);
    }

    /** What may exist on one day. */
    static Set<RegimeFlow> on(LocalDate day, Set<FlowDays> rows) {
        return rows.stream().filter(row -> row.openOn(day)).map(FlowDays::flow).collect(Collectors.toSet());
    }

    /**
     * Runs of days of a regime, from what may exist on each day on which that can change. The first of those days stands for all before
     * it too, so that a clock that runs behind, here or on another machine, closes nothing.
     */
    static Set<FlowDays> of(String regime, SortedMap<LocalDate, Set<Flow>> byDay) {
        Set<FlowDays> runs = new HashSet<>();
        Map<Flow, LocalDate> open = new HashMap<>();
        byDay.forEach((day, flows) -> {
            LocalDate since = day.equals(byDay.firstKey()) ? LocalDate.MIN : day;
            open.forEach((flow, from) -> {
                if (!flows.contains(flow)) {
                    runs.add(new FlowDays(new RegimeFlow(regime, flow), from, day));
                }
            });
            open.keySet().retainAll(flows);
            flows.forEach(flow -> open.putIfAbsent(flow, since));
        });
        open.forEach((flow, from) -> runs.add(new FlowDays(new RegimeFlow(regime, flow), from, LocalDate.MAX)));
        return runs;
    }
}

package nl.perspectief.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.register.asof.RegimeFlow;
import nl.perspectief.register.asof.Registers;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.review.StandingDisclosures;

/** Says in Dutch what a change of the register opens and closes, and for how many disclosures that stand. */
record FlowReport(StandingDisclosures disclosures, Registers registers, Instant now) {
    List<String> lines(List<FlowChange> changes) {
        List<String> lines = new ArrayList<>();
        for (FlowChange change : changes) {
            if (!change.closed().isEmpty()) {
                byRegime(change.closed())
                        .forEach((regime, flows) -> lines.addAll(lines(change, regime, flows, "dicht")));
                lines.add(readings(readers(change, change.closed()), "niet meer gelezen"));
            }
            if (!change.opened().isEmpty()) {
                byRegime(change.opened())
                        .forEach((regime, flows) -> lines.addAll(lines(change, regime, flows, "open")));
                int readers = readers(change, change.opened());
                if (readers > 0) {
                    lines.add(readings(readers, "weer gelezen"));
                }
            }
        }
        return lines.isEmpty() ? List.of("  aan wat gelezen mag worden verandert niets") : lines;
    }

    private List<String> lines(FlowChange change, String regime, Set<RegimeFlow> flows, String way) {
        List<String> categories = distinct(flows, flow -> flow.flow().category()).stream()
                .sorted(Comparator.comparing(String::length)) // c2 before c12
                .toList();
        boolean one = categories.size() == 1;
        return List.of(
                "  " + when(change) + (one ? " gaat 1 soort" : " gaan " + categories.size() + " soorten") + " gegevens "
                        + way + under(regime) + ", voor: "
                        + String.join(", ", distinct(flows, flow -> flow.flow().receiver())),
                "    van: "
                        + String.join(", ", distinct(flows, flow -> flow.flow().giver())),
                "    soorten: "
                        + categories.stream()
                                .map(id -> name(regime, id, change.from()))
                                .collect(Collectors.joining(", ")));
    }

    private static SortedMap<String, Set<RegimeFlow>> byRegime(Set<RegimeFlow> flows) {
        return flows.stream().collect(Collectors.groupingBy(RegimeFlow::regime, TreeMap::new, Collectors.toSet()));
    }

    /** Which covenant it is, where there is more than one. */
    private String under(String regime) {
        return registers.regimes().size() == 1 ? "" : " onder " + regime;
    }

    private String when(FlowChange change) {
        return "vanaf " + (change.from().equals(DutchDays.of(now)) ? "vandaag" : change.from())
                + (change.until().equals(LocalDate.MAX) ? "" : " tot " + change.until());
    }

    /** How many disclosures stand in them on the first day of the change. */
    private int readers(FlowChange change, Set<RegimeFlow> flows) {
        Instant begin = change.from().atStartOfDay(DutchDays.ZONE).toInstant();
        return disclosures.in(flows, begin.isAfter(now) ? begin : now);
    }

    private static String readings(int count, String way) {
        return switch (count) {
            case 0 -> "    geen enkele verstrekking wordt daardoor " + way;
            case 1 -> "    1 verstrekking wordt " + way;
            default -> "    " + count + " verstrekkingen worden " + way;
        };
    }

    /** In the words of the version of that day, or of the one before it that had the word. */
    private String name(String regime, String category, LocalDate day) {
        return List.of(day, day.minusDays(1)).stream()
                .flatMap(one -> registers.on(regime, one).stream())
                .map(CompiledCovenant::covenant)
                .filter(covenant -> covenant.vocabulary().category(category).isPresent())
                .map(covenant -> category + " " + covenant.vocabulary().name(Dimension.CATEGORY, category))
                .findFirst()
                .orElse(category);
    }

    private static List<String> distinct(Set<RegimeFlow> flows, Function<RegimeFlow, String> part) {
        return flows.stream().map(part).distinct().sorted().toList();
    }
}

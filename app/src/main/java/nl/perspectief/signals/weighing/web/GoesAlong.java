package nl.perspectief.signals.weighing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.signals.CaseOpening.Foreseen;
import nl.perspectief.signals.referral.web.HeldBack;

/**
 * Whether who it is goes along to the case, by who would lead it.
 *
 * @param held of whom it does not, and why; the same reasons together
 */
public record GoesAlong(List<String> to, List<Held> held) {
    /** @param organisations by name */
    public record Held(List<String> organisations, HeldBack.Why why, List<String> conditions) {}

    static GoesAlong of(List<Foreseen> foreseen, Covenant covenant) {
        return new GoesAlong(
                foreseen.stream()
                        .filter(Foreseen::along)
                        .map(one -> one.organisation().name())
                        .toList(),
                foreseen.stream()
                        .filter(one -> !one.along())
                        .collect(Collectors.groupingBy(
                                one -> reason(one, covenant),
                                LinkedHashMap::new,
                                Collectors.mapping(one -> one.organisation().name(), Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(held -> new Held(
                                held.getValue(),
                                held.getKey().why(),
                                held.getKey().conditions()))
                        .toList());
    }

    private record Reason(HeldBack.Why why, List<String> conditions) {}

    private static Reason reason(Foreseen one, Covenant covenant) {
        HeldBack held = HeldBack.of(Objects.requireNonNull(one.withheld()), covenant);
        return new Reason(held.why(), held.conditions());
    }

    /** Part of what somebody decides on. */
    Shown onto(Shown shown) {
        to.forEach(name -> shown.row("signals.decide.along.row", name));
        return shown;
    }

    public boolean nobody() {
        return to.isEmpty();
    }

    /** In one sentence. */
    public static String joined(List<String> names) {
        return String.join(", ", names);
    }
}

package nl.perspectief.register.asof;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Flow;

/** What may flow at all on a day, under any regime and asked of the engine itself. */
public final class FlowsOnDay {
    private FlowsOnDay() {}

    public static Set<Flow> of(Registers registers, LocalDate day) {
        return registers.on(day).stream()
                .flatMap(covenant -> registers.on(day, covenant.covenant()).flows(covenant).stream())
                .collect(Collectors.toSet());
    }
}

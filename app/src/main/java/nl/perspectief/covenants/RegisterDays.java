package nl.perspectief.covenants;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.perspectief.covenant.engine.CompiledCovenant;

/** The covenant in force with its register, for every day from one on. */
final class RegisterDays {
    private final NavigableMap<LocalDate, Decisions.InForce> from;

    private RegisterDays(NavigableMap<LocalDate, Decisions.InForce> from) {
        this.from = from;
    }

    static RegisterDays from(LocalDate day, Registers registers) {
        NavigableMap<LocalDate, Decisions.InForce> from = new TreeMap<>();
        for (LocalDate change : registers.changesAfter(day)) {
            CompiledCovenant covenant = registers.onOrNone(change);
            from.put(change, new Decisions.InForce(covenant, registers.on(change, covenant.covenant())));
        }
        return new RegisterDays(from);
    }

    /** A day before the first is answered with what stands on the first. */
    Decisions.InForce on(LocalDate day) {
        Map.Entry<LocalDate, Decisions.InForce> known = from.floorEntry(day);
        Decisions.InForce then = known == null ? from.firstEntry().getValue() : known.getValue();
        return new Decisions.InForce(then.covenant(), then.register().on(day));
    }

    /** Whether another text is in force than on the first day. */
    boolean anotherText(LocalDate day) {
        return on(day).covenant() != from.firstEntry().getValue().covenant();
    }
}

package nl.perspectief.sharing.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.register.asof.CovenantAsOf;
import nl.perspectief.register.asof.Registers;

/** The covenant in force of each regime with its register, for every day from one on. */
final class RegisterDays {
    private final Map<String, OfRegime> regimes;
    private final OfRegime unknown;

    private RegisterDays(Map<String, OfRegime> regimes, OfRegime unknown) {
        this.regimes = regimes;
        this.unknown = unknown;
    }

    static RegisterDays from(LocalDate day, Registers registers) {
        List<LocalDate> changes = registers.changesAfter(day);
        Map<String, OfRegime> regimes = new HashMap<>();
        registers.regimes().forEach(regime -> regimes.put(regime, OfRegime.on(changes, regime, registers)));
        return new RegisterDays(regimes, OfRegime.on(List.of(day), "", registers));
    }

    /** Of a regime that never had a version, one that knows no word. */
    OfRegime of(String regime) {
        return regimes.getOrDefault(regime, unknown);
    }

    /** The same of one regime. */
    record OfRegime(NavigableMap<LocalDate, CovenantAsOf> from) {
        private static OfRegime on(List<LocalDate> changes, String regime, Registers registers) {
            NavigableMap<LocalDate, CovenantAsOf> from = new TreeMap<>();
            for (LocalDate change : changes) {
                CompiledCovenant covenant = registers.onOrNone(regime, change);
                from.put(change, new CovenantAsOf(covenant, registers.on(change, covenant.covenant())));
            }
            return new OfRegime(from);
        }

        /** A day before the first is answered with what stands on the first. */
        CovenantAsOf on(LocalDate day) {
            Map.Entry<LocalDate, CovenantAsOf> known = from.floorEntry(day);
            CovenantAsOf then =
                    Objects.requireNonNullElse(known, from.firstEntry()).getValue();
            return new CovenantAsOf(then.covenant(), then.register().on(day));
        }

        /** Whether another text is in force than on the first day. */
        boolean anotherText(LocalDate day) {
            return on(day).covenant() != from.firstEntry().getValue().covenant();
        }
    }
}

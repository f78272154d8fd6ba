package nl.perspectief.register.readiness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.readiness.Readiness.Version;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the partners are, of every covenant that is in force or to come. */
@Component
public class Readinesses {
    private final Covenants covenants;
    private final Clock clock;

    Readinesses(Covenants covenants, Clock clock) {
        this.covenants = covenants;
        this.clock = clock;
    }

    /** Those in force first, the oldest regime first. */
    public List<Readiness> today() {
        LocalDate day = DutchDays.of(clock.instant());
        Map<String, Covenant> inForce = byRegime(covenants.on(day));
        Map<String, Covenant> next = byRegime(covenants.announced(day));
        return Stream.concat(inForce.keySet().stream(), next.keySet().stream())
                .distinct()
                .map(regime -> new Readiness(version(inForce.get(regime), day), version(next.get(regime), day)))
                .toList();
    }

    /** The first of each. */
    private static Map<String, Covenant> byRegime(List<Covenant> all) {
        Map<String, Covenant> first = new LinkedHashMap<>();
        all.forEach(covenant -> first.putIfAbsent(covenant.id(), covenant));
        return first;
    }

    private @Nullable Version version(@Nullable Covenant covenant, LocalDate day) {
        return covenant == null ? null : new Version(covenant, covenants.register(covenant, day));
    }
}

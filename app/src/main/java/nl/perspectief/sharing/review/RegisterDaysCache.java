package nl.perspectief.sharing.review;

import java.time.LocalDate;
import nl.perspectief.register.asof.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The register of today and later, kept until it gets another number. The number is asked before the register is read: what
 * is cached under it may be newer, never older, and what was reviewed with it is then reviewed once more.
 */
@Component
class RegisterDaysCache {
    private final Registers registers;
    private volatile @Nullable Cached cached;

    private record Cached(int number, LocalDate today, RegisterDays days) {}

    RegisterDaysCache(Registers registers) {
        this.registers = registers;
    }

    RegisterDays of(int number, LocalDate today) {
        Cached known = cached;
        if (known == null || known.number() != number || !known.today().equals(today)) {
            known = new Cached(number, today, RegisterDays.from(today, registers));
            cached = known;
        }
        return known.days();
    }
}

package nl.perspectief.covenants;

import java.time.LocalDate;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Truth;
import org.jspecify.annotations.Nullable;

/** The facts of one question: the register and the item speak for themselves, the rest comes from the circumstances. */
record RegisteredFacts(
        Register register,
        String giver,
        String receiver,
        String category,
        @Nullable ItemDays item,
        Circumstances circumstances)
        implements Facts {
    private static final int MONTHS = 12;

    @Override
    public Truth of(String condition) {
        return switch (condition) {
            case "beiden-getekend" -> register.bothSigned(giver, receiver);
            case "dpia-beiden" -> register.bothAssessed(giver, receiver);
            case "artikel-20-besluit" -> register.decided(giver, category);
            case "niet-ouder-dan-12-maanden" -> item == null ? told(condition) : recent(item.observedOn());
            case "bronterm-loopt" -> item == null ? told(condition) : runs(item.termEndsOn());
            default -> told(condition);
        };
    }

    private Truth told(String condition) {
        return circumstances.facts().getOrDefault(condition, Truth.UNKNOWN);
    }

    private Truth recent(@Nullable LocalDate seen) {
        return seen == null
                ? Truth.UNKNOWN
                : Truth.of(!seen.isBefore(register.day().minusMonths(MONTHS)));
    }

    private Truth runs(@Nullable LocalDate ends) {
        return ends == null ? Truth.UNKNOWN : Truth.of(ends.isAfter(register.day()));
    }
}

package nl.perspectief.covenant.meaning;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** The question is put on one of these days; both ends belong to them. */
public record Between(LocalDate first, LocalDate last) implements FactMeaning {
    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";
    static final List<Notation> NOTATIONS = List.of(
            new Notation("tussen " + DAY + " en " + DAY, Between::read),
            new Notation("between " + DAY + " and " + DAY, Between::read));

    private static Optional<Between> read(MatchResult match) {
        try {
            LocalDate first = LocalDate.parse(match.group(1));
            LocalDate last = LocalDate.parse(match.group(2));
            return last.isBefore(first) ? Optional.empty() : Optional.of(new Between(first, last));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    @Override
    public Wording wording() {
        return new Wording(
                "tussen " + first + " en " + last,
                "between " + first + " and " + last,
                "het is een dag van " + first + " tot en met " + last);
    }
}

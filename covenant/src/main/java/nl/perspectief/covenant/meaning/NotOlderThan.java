package nl.perspectief.covenant.meaning;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** A statement is at most so old, counted from the day of which it tells. */
public record NotOlderThan(int number, boolean years) implements FactMeaning {
    static final List<Notation> NOTATIONS = List.of(
            new Notation("niet ouder dan (\\d{1,3}) (maand|maanden|jaar)", NotOlderThan::read),
            new Notation("not older than (\\d{1,3}) (month|months|year|years)", NotOlderThan::read));

    private static Optional<NotOlderThan> read(MatchResult match) {
        int number = Integer.parseInt(match.group(1));
        boolean years = match.group(2).matches("jaar|years?");
        return number == 0 ? Optional.empty() : Optional.of(new NotOlderThan(number, years));
    }

    public Period period() {
        return years ? Period.ofYears(number) : Period.ofMonths(number);
    }

    /** Whether something of one day may still be used on another. */
    public boolean holds(LocalDate seen, LocalDate day) {
        return !seen.isBefore(day.minus(period()));
    }

    @Override
    public Wording wording() {
        String most = number + (years ? " jaar" : number == 1 ? " maand" : " maanden");
        return new Wording(
                "niet ouder dan " + most,
                "not older than " + number + (years ? " year" : " month") + (number == 1 ? "" : "s"),
                "het gegeven gaat over een dag van ten hoogste " + most + " geleden");
    }
}

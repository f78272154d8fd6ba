package nl.perspectief.covenant.meaning;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** The person concerned has reached an age on the day of the question. */
public record AgeAtLeast(int years) implements FactMeaning {
    static final List<Notation> NOTATIONS = List.of(
            new Notation("ten minste (\\d{1,3}) jaar", AgeAtLeast::read),
            new Notation("at least (\\d{1,3}) years?", AgeAtLeast::read));

    private static Optional<AgeAtLeast> read(MatchResult match) {
        return Optional.of(new AgeAtLeast(Integer.parseInt(match.group(1))));
    }

    @Override
    public Wording wording() {
        return new Wording(
                "ten minste " + years + " jaar",
                "at least " + years + (years == 1 ? " year" : " years"),
                "de jongere is " + years + " jaar of ouder");
    }
}

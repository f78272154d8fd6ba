package nl.perspectief.covenant.meaning;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which fact a condition is about, so that an application finds it where it was recorded or computes it. */
public sealed interface FactMeaning extends Meaning permits Fact, NotOlderThan, AgeAtLeast, Route, Between {
    /** The meaning that is written so, in either language; numbers and dates are part of it. */
    static Optional<FactMeaning> of(String written) {
        return Word.of(Fact.class, written)
                .<FactMeaning>map(Function.identity())
                .or(() -> Stream.of(NotOlderThan.NOTATIONS, AgeAtLeast.NOTATIONS, Route.NOTATIONS, Between.NOTATIONS)
                        .flatMap(List::stream)
                        .flatMap(notation -> notation.read(written).stream())
                        .findFirst());
    }

    /** Every way to write one, as an example of each. */
    static List<String> examples() {
        return Stream.concat(
                        Stream.of(Fact.values()).map(Fact::dutch),
                        Stream.of(
                                "niet ouder dan 12 maanden",
                                "ten minste 16 jaar",
                                "route 1",
                                "tussen 2026-01-01 en 2026-12-31"))
                .toList();
    }

    /** How a meaning with numbers in it is written in one language. */
    record Notation(Pattern pattern, Function<MatchResult, Optional<? extends FactMeaning>> made) {
        Notation(String pattern, Function<MatchResult, Optional<? extends FactMeaning>> made) {
            this(Pattern.compile(pattern), made);
        }

        Optional<FactMeaning> read(String written) {
            Matcher matcher = pattern.matcher(written);
            return matcher.matches() ? made.apply(matcher).map(Function.identity()) : Optional.empty();
        }
    }
}

package nl.perspectief.guide;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a claim rests on. */
public sealed interface Reference {
    /** A source of the list. @param code by which the list has it */
    record Cited(String code, Grade grade) implements Reference {
        private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9]+) ([RGPELM])");
    }

    /** What the profession knows: a source is still wanted. */
    record Unsourced() implements Reference {}

    /** Advice that follows from the rules of the house; it claims no fact. */
    record Own() implements Reference {}

    /** As files write it. */
    default String written() {
        return switch (this) {
            case Cited cited -> cited.code() + " " + cited.grade();
            case Unsourced _ -> "M";
            case Own _ -> "own";
        };
    }

    /** As files write it: {@code M}, {@code own}, or the code of a source and how strong it is; anything else is none. */
    static Optional<Reference> read(String written) {
        Matcher cited = Cited.WRITTEN.matcher(written);
        return switch (written) {
            case "M" -> Optional.of(new Unsourced());
            case "own" -> Optional.of(new Own());
            default ->
                cited.matches()
                        ? Optional.of(new Cited(cited.group(1), Grade.valueOf(cited.group(2))))
                        : Optional.empty();
        };
    }
}

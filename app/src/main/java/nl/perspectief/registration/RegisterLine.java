package nl.perspectief.registration;

import java.util.List;

/**
 * The sentences about one entry of the register, in Dutch.
 *
 * @param what the entry
 * @param command what was asked, up to its dates
 */
record RegisterLine(String what, String command, String after) {
    RegisterLine(String what, String command) {
        this(what, command, "");
    }

    /** The same command with flags behind its dates. */
    RegisterLine followedBy(String flags) {
        return new RegisterLine(what, command, flags);
    }

    String of(TermChange change) {
        return switch (change) {
            case TermChange.Begins(Term now) -> what + " vastgelegd " + now.words();
            case TermChange.Ends(Term was, Term now) -> ends(was, now);
            case TermChange.Moves(Term was, Term now) ->
                what + " begint op " + now.from() + "; dat was " + was.from()
                        + (now.end() == null ? "" : ", en eindigt op " + now.end());
            case TermChange.Same(Term term) -> what + " was al zo: " + term.words() + ". Er is niets veranderd.";
            case TermChange.NothingToEnd(List<Term> _) -> throw new IllegalArgumentException("nothing was changed");
        };
    }

    private String ends(Term was, Term now) {
        String entry = what + " van " + now.from();
        if (now.end() == null) {
            return entry + " eindigt niet meer; zij eindigde op " + was.end();
        }
        return entry + " eindigt op " + now.end() + (was.end() == null ? "" : "; dat was " + was.end());
    }

    /** Why an end is refused, with what there is to end. */
    String nothingToEnd(Term asked, List<Term> known) {
        if (known.isEmpty()) {
            return "Er is geen " + what + ", dus er valt niets te eindigen. Vastleggen kan met: " + command + " "
                    + asked.from() + after;
        }
        return "Geen " + what + " begint op " + asked.from() + ". Er is er een "
                + String.join(" en een ", known.stream().map(Term::words).toList()) + "; die eindigt met: " + command
                + " "
                + known.getLast().from() + " " + asked.end() + after;
    }
}

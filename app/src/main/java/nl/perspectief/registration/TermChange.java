package nl.perspectief.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What becomes of the terms that something has in the register, when a term is asked for it. Nothing is dropped silently. */
sealed interface TermChange {
    /** Another term begins. */
    record Begins(Term now) implements TermChange {}

    /** The same begin, another end, or none. */
    record Ends(Term was, Term now) implements TermChange {}

    /** One that runs begins on another day than it said. */
    record Moves(Term was, Term now) implements TermChange {}

    /** It stands there exactly so. */
    record Same(Term term) implements TermChange {}

    /** An end was asked of something that did not begin on that day. */
    record NothingToEnd(List<Term> known) implements TermChange {}

    /** How a kind of entry behaves. */
    enum Manner {
        /** One at a time, and an end comes later than the begin: a signature. */
        ONE_AT_A_TIME,
        /** A new one stands beside the one before: an assessment. */
        SIDE_BY_SIDE,
        /** One only, and it may be known from the start when it ends: a decision. */
        ONCE
    }

    static TermChange of(List<Term> known, Term asked, Manner manner, LocalDate today) {
        Optional<Term> same =
                known.stream().filter(term -> term.from().equals(asked.from())).findFirst();
        if (same.isPresent()) {
            return Objects.equals(same.get().end(), asked.end()) ? new Same(same.get()) : new Ends(same.get(), asked);
        }
        if (asked.end() != null
                && !(manner == Manner.ONCE && known.isEmpty() && asked.end().isAfter(today))) {
            return new NothingToEnd(known);
        }
        return known.stream()
                .filter(term -> manner == Manner.ONE_AT_A_TIME && term.endsAfter(asked.from()))
                .findFirst()
                .<TermChange>map(term -> new Moves(term, new Term(asked.from(), term.end())))
                .orElseGet(() -> new Begins(asked));
    }
}

package nl.perspectief.guide.helplines;

/** What became of a change. */
public sealed interface HelplineOutcome {
    record Kept() implements HelplineOutcome {}

    /** There is one of this key already. */
    record Taken() implements HelplineOutcome {}

    /** It is one of the numbers that nobody changes. */
    record Fixed() implements HelplineOutcome {}

    /** Somebody else changed it meanwhile, or it is not there. */
    record Otherwise() implements HelplineOutcome {}
}

package nl.perspectief.signals.police;

import nl.perspectief.sharing.SharingOutcome;

/** What became of a summary that the police wrote. */
public sealed interface SummaryAnswer {
    /** Who weighs can read it. */
    record Given() implements SummaryAnswer {}

    /** The covenant does not let it go, so that nothing was kept. */
    record Withheld(SharingOutcome.Withheld why) implements SummaryAnswer {}

    /** It was answered meanwhile, decided, or taken back. */
    record Over() implements SummaryAnswer {}
}

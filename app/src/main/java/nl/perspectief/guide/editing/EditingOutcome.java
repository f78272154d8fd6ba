package nl.perspectief.guide.editing;

/** What became of a proposal, or of an answer to one. */
public sealed interface EditingOutcome {
    record Kept() implements EditingOutcome {}

    /** Somebody else proposed or answered meanwhile, or it is not there. */
    record Otherwise() implements EditingOutcome {}

    /** It says what everybody reads already, or what another proposed and waits. */
    record Same() implements EditingOutcome {}

    /** Who proposed it does not answer it, and nobody else takes it back. */
    record NotTheirs() implements EditingOutcome {}

    /** Who proposed it is not here any more, and could be who answers. */
    record OfLeaver() implements EditingOutcome {}
}

package nl.perspectief.sharing.asking;

import nl.perspectief.sharing.SharingOutcome;

/** What became of answering. */
public sealed interface AnswerOutcome {
    /** Who asked can read it. */
    record Said() implements AnswerOutcome {}

    /** The covenant does not let these words go to who asked; nothing was given or kept. */
    record Withheld(SharingOutcome.Withheld why) implements AnswerOutcome {}

    /** Somebody answered before, or it was taken back, or what it is about ended. */
    record Over() implements AnswerOutcome {}

    /** There is no such question for this professional. */
    record Absent() implements AnswerOutcome {}
}

package nl.perspectief.letters;

/** What a letter tells of. It informs and never warns or forbids: that is another letter, with a ground of its own. */
public enum LetterKind {
    SIGNAL,
    CASE
}

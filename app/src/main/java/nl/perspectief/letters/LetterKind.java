package nl.perspectief.letters;

/** What a letter tells of. It informs and never warns or forbids: that is another letter, with a ground of its own. */
public enum LetterKind {
    SIGNAL,
    CASE,
    /** That somebody is taken on after a weighing. */
    DECISION,
    /** The answer to an objection to that. */
    OBJECTION_UPHELD,
    OBJECTION_PARTLY,
    OBJECTION_REFUSED;

    /** Whether it answers an objection, with a reason in words and a last day to go on objecting. */
    public boolean answers() {
        return name().startsWith("OBJECTION");
    }
}

package nl.perspectief.letters;

/** Which letter it should be. */
public record LetterAsked(LetterKind kind, LetterReader reader, AgeGroup group, LetterLanguage language) {
    /** A child gets a short letter; the parents get the one that has everything. */
    boolean child() {
        return reader == LetterReader.YOUTH && group == AgeGroup.UNDER_12;
    }

    /** From 12 to 15 the young person gets a shorter one. */
    boolean shorter() {
        return reader == LetterReader.YOUTH && group != AgeGroup.FROM_16;
    }
}

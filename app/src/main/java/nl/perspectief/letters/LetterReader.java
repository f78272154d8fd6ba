package nl.perspectief.letters;

/** For whom a letter is. Each reader gets a letter of their own. */
public enum LetterReader {
    YOUTH,
    PARENT
}

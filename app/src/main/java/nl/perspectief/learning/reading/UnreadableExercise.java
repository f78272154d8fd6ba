package nl.perspectief.learning.reading;

/** A file of a story is not written as it should be: a mistake of who made this version. */
final class UnreadableExercise extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnreadableExercise(String file, int line, String why) {
        super("learning/" + file + ", line " + line + ": " + why);
    }
}

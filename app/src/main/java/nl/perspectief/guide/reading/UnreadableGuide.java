package nl.perspectief.guide.reading;

/** A file of the guide is not written as it should be: a mistake of who made this version. */
final class UnreadableGuide extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnreadableGuide(String file, String why) {
        super("guide/" + file + ": " + why);
    }
}

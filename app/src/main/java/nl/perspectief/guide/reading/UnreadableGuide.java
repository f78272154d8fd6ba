package nl.perspectief.guide.reading;

/** A text of the guide is not written as it should be; of a file that is a mistake of who made this version. */
public final class UnreadableGuide extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnreadableGuide(String file, String why) {
        super("guide/" + file + ": " + why);
    }
}

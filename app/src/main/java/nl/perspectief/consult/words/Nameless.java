package nl.perspectief.consult.words;

/** Words of a consult that were looked at. Only {@link Looked} makes one, so that nothing is kept that was not. */
public final class Nameless {
    /** The longest that one message is, in characters. */
    public static final int LONGEST = 4_000;

    private final String text;

    Nameless(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a message has 1 to " + LONGEST + " characters");
        }
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return "Nameless";
    }
}

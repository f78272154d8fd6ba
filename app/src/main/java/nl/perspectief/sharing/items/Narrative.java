package nl.perspectief.sharing.items;

/** Words about a person: the one type they go through, so that they never reach a log line or an error by accident. */
public record Narrative(String text) {
    /** The longest text that is kept, in characters. */
    public static final int LONGEST = 8_000;

    /** The longest text that is kept where one sentence is asked for. */
    public static final int SENTENCE = 300;

    public Narrative {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a narrative has 1 to " + LONGEST + " characters");
        }
    }

    @Override
    public String toString() {
        return "Narrative[" + text.length() + " characters]";
    }
}

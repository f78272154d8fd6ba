package nl.perspectief.warning;

/**
 * Words that were looked at, in which nobody can be found as far as that can be seen. Only {@link Looked} makes one, so that nothing is
 * kept that was not.
 */
public final class Nameless {
    private final String text;

    Nameless(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing was said");
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

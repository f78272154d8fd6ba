package nl.perspectief.organisations;

import nl.perspectief.covenant.meaning.Meaning;

/** No word of a covenant in force means what this work needs, so that it cannot be done under it. */
public final class Unbound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Meaning meaning;

    public Unbound(Meaning meaning) {
        super("no word of the covenant in force means " + meaning.english());
        this.meaning = meaning;
    }

    public Meaning meaning() {
        return meaning;
    }
}

package nl.perspectief.authzen.protocol;

/**
 * What is wrong with a request.
 *
 * @param at where, such as {@code subject.id}; empty for the whole
 */
public record Fault(String at, Kind kind) {
    /** The ways in which a request can be wrong. */
    public enum Kind {
        NOT_JSON("is not valid JSON"),
        MISSING("is missing"),
        NOT_TEXT("must be a string"),
        NOT_AN_OBJECT("must be an object"),
        NOT_A_LIST("must be an array"),
        NOT_A_TRUTH("must be true, false or null"),
        NOT_A_LIMIT("must be a whole number above zero"),
        UNKNOWN_SEMANTIC("must be execute_all, deny_on_first_deny or permit_on_first_permit"),
        TWICE("stands there twice"),
        TOO_MANY("has too many elements"),
        NOT_A_TIME("must be a date and time with an offset (RFC 3339)"),
        NOT_A_UUID("must be a UUID"),
        NOT_A_URI("must be an absolute URI"),
        NOT_FROM_HERE("was not given for this question");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** One sentence for the maker of the asking system; holds nothing of what was sent but the place. */
    public String sentence() {
        return (at.isEmpty() ? "The request" : at) + " " + kind.words + ".";
    }
}

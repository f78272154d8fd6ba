package nl.perspectief.statistics.cli;

/** What was asked cannot be done, in words for who asked. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String words) {
        super(words);
    }
}

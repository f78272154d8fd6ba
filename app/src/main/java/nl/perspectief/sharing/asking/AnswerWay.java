package nl.perspectief.sharing.asking;

/** How a question was answered. */
public enum AnswerWay {
    /** In words, which are shared like any other. */
    SAID,
    /** By asking to be called. */
    CALL,
    /** By saying that nothing can be said. */
    UNKNOWN
}

package nl.perspectief.learning.session.web;

import java.util.Arrays;
import java.util.Optional;

/** What of a session is printed. */
enum SessionPaper {
    SHEET("draaiboek"),
    SLIDES("dias"),
    FORM("formulier");

    private final String word;

    SessionPaper(String word) {
        this.word = word;
    }

    /** As an address has it. */
    String word() {
        return word;
    }

    /** The template of it. */
    String template() {
        return "session/paper-" + word + ".jte";
    }

    static Optional<SessionPaper> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}

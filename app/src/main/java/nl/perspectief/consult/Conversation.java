package nl.perspectief.consult;

import java.time.Instant;
import java.util.List;
import nl.perspectief.organisations.Professional;

/** A consult with all that was said in it, the first word first. */
public record Conversation(Consult consult, List<Said> said) {
    public Conversation {
        said = List.copyOf(said);
    }

    /** One message. @param asks whether it is of who asked */
    public record Said(Professional by, Instant at, String words, boolean asks) {}
}

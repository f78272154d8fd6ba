package nl.perspectief.learning.lessons;

import java.time.Instant;
import nl.perspectief.organisations.Professional;

/** What somebody did with a lesson. @param why empty when that needs no reason */
public record LessonStep(Kind kind, Professional by, Instant at, String why) {
    /** What can be done. */
    public enum Kind {
        OFFERED,
        ADOPTED,
        REFUSED,
        WITHDRAWN,
        RENEWED
    }
}

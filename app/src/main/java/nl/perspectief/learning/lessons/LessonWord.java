package nl.perspectief.learning.lessons;

import java.time.Instant;
import nl.perspectief.organisations.Professional;

/** What somebody said of a proposed lesson. */
public record LessonWord(Professional by, Instant at, String words) {}

package nl.perspectief.organisations.absence;

import java.time.LocalDate;
import nl.perspectief.organisations.Professional;

/** Somebody is away from one day through another, replaced by a colleague. */
public record Absence(Professional away, Professional replacement, LocalDate from, LocalDate until) {
    /** Whether it is so on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}

package nl.perspectief.learning.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.perspectief.shared.DutchDays;

/** What is offered: what it is about, for whom, where and when, and for how many. */
public record TrainingPlan(
        String title,
        String about,
        String audience,
        String place,
        LocalDate day,
        LocalTime from,
        LocalTime until,
        int seats) {
    public static final int MOST_SEATS = 500;

    /** No longer ahead than this is it offered: a day further away is a slip of the pen. */
    public static final int MOST_YEARS = 2;

    public Instant begins() {
        return at(from);
    }

    public Instant ends() {
        return at(until);
    }

    private Instant at(LocalTime time) {
        return day.atTime(time).atZone(DutchDays.ZONE).toInstant();
    }
}

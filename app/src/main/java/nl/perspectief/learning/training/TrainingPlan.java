package nl.perspectief.learning.training;

import java.time.LocalDate;
import java.time.LocalTime;

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
}

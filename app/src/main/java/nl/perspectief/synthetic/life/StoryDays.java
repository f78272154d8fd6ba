package nl.perspectief.synthetic.life;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.perspectief.shared.DutchDays;

/** The days of all stories, counted from the day on which they are made: -1 is yesterday, 1 is tomorrow. */
record StoryDays(LocalDate today) {
    static StoryDays at(Instant now) {
        return new StoryDays(DutchDays.of(now));
    }

    /** What has been was on a day of work: a day in a weekend is the Friday before it. */
    LocalDate day(int number) {
        LocalDate day = today.plusDays(number);
        return number < 0 && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? day.with(DayOfWeek.FRIDAY) : day;
    }

    /** When somebody at work did something. */
    Instant worked(int number, LocalTime time) {
        return day(number).atTime(time).atZone(DutchDays.ZONE).toInstant();
    }

    /** Born so many years and days before today. */
    LocalDate born(int years, int days) {
        return today.minusYears(years).minusDays(days);
    }
}

package nl.perspectief.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A birth date as the Dutch register of persons has it: the day may be unknown, or month and day, or all of it (Logisch Ontwerp
 * BRP, element 03.10: {@code 20110304}, {@code 20110300}, {@code 20110000}, {@code 00000000}). A part that is not known is 0.
 */
public record BirthDate(int year, int month, int day) {
    public static final BirthDate UNKNOWN = new BirthDate(0, 0, 0);

    private static final int LAST_YEAR = 9999;
    private static final int DECEMBER = 12;

    /** @throws DateTimeException when no register can have it, such as a day without a month */
    public BirthDate {
        if (year < 0 || year > LAST_YEAR || (year == 0 && month != 0) || (month == 0 && day != 0)) {
            throw new DateTimeException("no such birth date");
        }
        if (month != 0 && day != 0) {
            LocalDate.of(year, month, day);
        } else if (month != 0) {
            YearMonth.of(year, month);
        }
    }

    public static BirthDate of(LocalDate day) {
        return new BirthDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** @param digits eight, as the register writes them */
    public static BirthDate ofRegister(String digits) {
        if (!digits.matches("[0-9]{8}")) {
            throw new DateTimeException("no birth date of the register");
        }
        return new BirthDate(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6)));
    }

    /** Eight digits, as the register writes them. */
    public String register() {
        return String.format("%04d%02d%02d", year, month, day);
    }

    /** As people type it: {@code 04-03-2011}, {@code 03-2011}, {@code 2011}; empty when nothing of it is known. */
    public String typed() {
        if (year == 0) {
            return "";
        }
        if (month == 0) {
            return String.format("%04d", year);
        }
        return day == 0 ? String.format("%02d-%04d", month, year) : String.format("%02d-%02d-%04d", day, month, year);
    }

    /** How much of a birth date is known. */
    public enum Known {
        DAY,
        MONTH,
        YEAR,
        NOTHING
    }

    public Known known() {
        if (year == 0) {
            return Known.NOTHING;
        }
        return month == 0 ? Known.YEAR : day == 0 ? Known.MONTH : Known.DAY;
    }

    /** The first day that it can be; absent when nothing is known. */
    public Optional<LocalDate> earliest() {
        return year == 0 ? Optional.empty() : Optional.of(first());
    }

    /** The day itself, when all of it is known. */
    public Optional<LocalDate> exact() {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** Whether only the year, or year and month, are known. */
    public boolean partly() {
        return year != 0 && day == 0;
    }

    /** How old somebody is on a day: the youngest and the oldest that this birth date leaves possible. */
    public Age ageOn(LocalDate on) {
        return year == 0 ? Age.UNKNOWN : new Age(years(last(), on), years(first(), on));
    }

    private static int years(LocalDate born, LocalDate on) {
        return Math.max(0, Period.between(born, on).getYears());
    }

    /** Whether it lies after a day, whatever the unknown part is. */
    public boolean after(LocalDate on) {
        return year != 0 && first().isAfter(on);
    }

    /** Whether both can be of one person: what both know is the same. */
    public boolean compatible(BirthDate other) {
        return agree(year, other.year) && agree(month, other.month) && agree(day, other.day);
    }

    private static boolean agree(int one, int other) {
        return one == 0 || other == 0 || one == other;
    }

    /** Whether it is the other with day and month in each other's place, which is often typed wrong. */
    public boolean swapped(BirthDate other) {
        return day != 0 && other.day != 0 && year == other.year && day == other.month && month == other.day;
    }

    private LocalDate first() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    private LocalDate last() {
        YearMonth lastMonth = YearMonth.of(year, month == 0 ? DECEMBER : month);
        return day == 0 ? lastMonth.atEndOfMonth() : lastMonth.atDay(day);
    }

    @Override
    public String toString() {
        return "BirthDate[not for logs]";
    }
}

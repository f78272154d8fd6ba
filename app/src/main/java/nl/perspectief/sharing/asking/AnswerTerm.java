package nl.perspectief.sharing.asking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** By when a question is to be answered. Saturday and Sunday do not count; public holidays do. */
public final class AnswerTerm {
    /** In working days. */
    public static final int DAYS = 3;

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private AnswerTerm() {}

    /** The last day for what is asked on a day. */
    public static LocalDate from(LocalDate asked) {
        LocalDate day = asked;
        for (int left = DAYS; left > 0; ) {
            day = day.plusDays(1);
            left -= WEEKEND.contains(day.getDayOfWeek()) ? 0 : 1;
        }
        return day;
    }
}

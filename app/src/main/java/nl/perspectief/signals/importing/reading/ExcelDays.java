package nl.perspectief.signals.importing.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.perspectief.shared.BirthDate;
import org.jspecify.annotations.Nullable;

/**
 * Days as Excel has them: a number of days and a way to show it. A number that is not shown as a day is none, whatever it could be; a day
 * that is shown as a month or a year was typed as that, and Excel made the first day of it.
 */
final class ExcelDays {
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);
    private static final int MONTH = 17;
    private static final Set<Integer> DAYS =
            Set.of(14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private ExcelDays() {}

    /** As people type it; nothing when the number is no day. */
    static Optional<String> typed(
            BigDecimal number, @Nullable Integer format, @Nullable String shown, boolean since1904) {
        Optional<Shows> shows = shows(format, shown);
        if (shows.isEmpty() || number.signum() < 0 || number.compareTo(LAST) > 0) {
            return Optional.empty();
        }
        LocalDate day = (since1904 ? FIRST_OF_1904 : FIRST).plusDays(number.longValue());
        return Optional.of(
                switch (shows.get()) {
                    case DAY -> day.toString();
                    case MONTH -> new BirthDate(day.getYear(), day.getMonthValue(), 0).typed();
                    case YEAR -> new BirthDate(day.getYear(), 0, 0).typed();
                });
    }

    private enum Shows {
        DAY,
        MONTH,
        YEAR
    }

    private static Optional<Shows> shows(@Nullable Integer format, @Nullable String shown) {
        if (format != null && DAYS.contains(format)) {
            return Optional.of(Shows.DAY);
        }
        if (format != null && format == MONTH) {
            return Optional.of(Shows.MONTH);
        }
        return shown == null ? Optional.empty() : written(shown);
    }

    /** By its letters, without what stands there to be shown as it is. */
    private static Optional<Shows> written(String shown) {
        String letters = shown.replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\[[^\\]]*]", "")
                .replaceAll("\\\\.|_.|\\*.", "")
                .toLowerCase(Locale.ROOT);
        if (letters.contains("general") || letters.matches(".*[0#?].*")) {
            return Optional.empty();
        }
        boolean year = letters.matches("(?s).*[yj].*");
        boolean month = letters.contains("m");
        if (letters.contains("d") && (month || year)) {
            return Optional.of(Shows.DAY);
        }
        return year ? Optional.of(month ? Shows.MONTH : Shows.YEAR) : Optional.empty();
    }
}

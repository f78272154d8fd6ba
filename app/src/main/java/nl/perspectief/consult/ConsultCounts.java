package nl.perspectief.consult;

import java.time.LocalDate;
import java.util.List;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is left of consults that ended, for the project leader: of the whole partnership, by month. */
@Component
public class ConsultCounts {
    /** Fewer than this are told as few. */
    public static final int FEWEST = 5;

    private static final int MONTHS = 24;

    private final Transactions transactions;
    private final JdbcClient jdbc;

    ConsultCounts(Transactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * Those that were asked in one month and ended.
     *
     * @param month its first day
     * @param day how many were answered within a day
     * @param week how many were answered within a week, those of a day with them
     * @param signals of how many who asked chose to make a signal
     */
    public record Month(LocalDate month, int asked, int day, int week, int signals) {}

    /** The latest first; none for whom the wall shows no counts. */
    public List<Month> of(Acting acting) {
        return transactions.as(
                acting,
                () -> jdbc.sql("""
                        SELECT month, sum(number) AS asked, coalesce(sum(number) FILTER (WHERE answered = 'DAY'), 0) AS day,
                               coalesce(sum(number) FILTER (WHERE answered IN ('DAY', 'THREE_DAYS', 'WEEK')), 0) AS week,
                               coalesce(sum(number) FILTER (WHERE became_signal), 0) AS signals
                          FROM consult_count GROUP BY month ORDER BY month DESC LIMIT ?""")
                        .param(MONTHS)
                        .query((row, _) -> new Month(
                                row.getObject("month", LocalDate.class),
                                row.getInt("asked"),
                                row.getInt("day"),
                                row.getInt("week"),
                                row.getInt("signals")))
                        .list());
    }
}

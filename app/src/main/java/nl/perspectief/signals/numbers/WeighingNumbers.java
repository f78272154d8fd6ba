package nl.perspectief.signals.numbers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is counted of decisions; the wall shows it to who leads the project and to who decides. */
@Component
public class WeighingNumbers {
    private static final String BY_ROUTE = """
            SELECT route::text AS name, outcome = 'PERSONAL_APPROACH' AS taken_on, sum(number) AS number
              FROM weighing_count WHERE extract(year FROM month) = ?
             GROUP BY 1, 2 ORDER BY 1, 2""";
    private static final String BY_NEIGHBOURHOOD = """
            SELECT coalesce(n.name, '') AS name, outcome = 'PERSONAL_APPROACH' AS taken_on, sum(number) AS number
              FROM weighing_count c LEFT JOIN published_neighbourhood n ON n.code = c.neighbourhood
             WHERE extract(year FROM month) = ?
             GROUP BY 1, 2 ORDER BY coalesce(n.name, '') = '', 1, 2""";

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    WeighingNumbers(Transactions transactions, JdbcClient jdbc, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The years in which something was decided, the latest first. */
    public List<Integer> years(Acting acting) {
        return transactions.as(
                acting,
                () -> jdbc
                        .sql("SELECT DISTINCT month FROM weighing_count")
                        .query((row, _) ->
                                row.getObject("month", LocalDate.class).getYear())
                        .list()
                        .stream()
                        .distinct()
                        .sorted((one, other) -> Integer.compare(other, one))
                        .toList());
    }

    /** What may be told of one year. */
    public YearOfDecisions of(Acting acting, int year) {
        return transactions.as(
                acting, () -> YearOfDecisions.of(counted(BY_ROUTE, year), counted(BY_NEIGHBOURHOOD, year), runs(year)));
    }

    /** Whether it is this year, or one to come. */
    public boolean runs(int year) {
        return year >= DutchDays.of(clock.instant()).getYear();
    }

    private List<Decided> counted(String sql, int year) {
        return jdbc.sql(sql)
                .param(year)
                .query((row, _) ->
                        new Decided(row.getString("name"), row.getBoolean("taken_on"), row.getLong("number")))
                .list();
    }
}

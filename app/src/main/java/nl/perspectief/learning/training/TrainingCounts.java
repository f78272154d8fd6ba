package nl.perspectief.learning.training;

import java.util.List;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often people of an organisation were at a training: the database tells it rounded to five, and nothing of a few. */
@Component
public class TrainingCounts {
    /** Fewer than this the database tells nobody. */
    public static final int FEWEST = 5;

    private final Transactions transactions;
    private final JdbcClient jdbc;

    TrainingCounts(Transactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** @param number to the nearest five */
    public record Year(int year, int number) {}

    /** Of the organisation of who acts, the latest first. */
    public List<Year> of(Acting acting) {
        return transactions.as(
                acting,
                () -> jdbc.sql("SELECT year, number FROM count_trainings()")
                        .query((row, _) -> new Year(row.getInt("year"), row.getInt("number")))
                        .list());
    }
}

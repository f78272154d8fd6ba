package nl.perspectief.sharing.asking;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people who left were asked in cases. A colleague is told that somebody asked, to call that one, and not what was asked: who
 * does not sit at the table does not learn of whom it is about.
 */
@Component
public class QuestionsToLeavers {
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionsToLeavers(Transactions transactions, JdbcClient jdbc, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that waits. @param share what it is about, one of {@code SharesOfLeavers} */
    public record Pending(UUID share, UUID askedBy, LocalDate dueOn) {}

    /** The first due first. */
    public List<Pending> all(Acting acting) {
        return transactions.as(
                acting,
                () -> jdbc.sql("SELECT * FROM questions_to_leavers(?)")
                        .param(Timestamp.from(clock.instant()))
                        .query((row, _) -> new Pending(
                                row.getObject("disclosure_id", UUID.class),
                                row.getObject("asked_by", UUID.class),
                                row.getObject("due_on", LocalDate.class)))
                        .list());
    }
}

package nl.perspectief.learning.training;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stories that somebody wants to be able to show. Kept only when they ask for it, read by them alone, and noted in no log. */
@Component
public class KeptStories {
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeptStories(Transactions transactions, JdbcClient jdbc, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param story as its address has it */
    public record Kept(String story, LocalDate on) {}

    /** Of who acts, the latest first. */
    public List<Kept> of(Acting acting) {
        return transactions.as(
                acting,
                () -> jdbc.sql(
                                "SELECT story, kept_on FROM kept_story WHERE professional_id = ? ORDER BY kept_on DESC, story")
                        .param(acting.professionalId())
                        .query((row, _) -> new Kept(row.getString("story"), row.getObject("kept_on", LocalDate.class)))
                        .list());
    }

    /** Keeps that it was played; once. */
    public void keep(Acting acting, String story) {
        transactions.run(
                acting,
                () -> jdbc.sql("INSERT INTO kept_story VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(acting.professionalId(), story, Date.valueOf(DutchDays.of(clock.instant())))
                        .update());
    }

    public void forget(Acting acting, String story) {
        transactions.run(
                acting,
                () -> jdbc.sql("DELETE FROM kept_story WHERE professional_id = ? AND story = ?")
                        .params(acting.professionalId(), story)
                        .update());
    }
}

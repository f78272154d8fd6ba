package nl.perspectief.places;

import java.time.LocalDate;
import java.util.List;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is left of place signals whose term is over, for the project leader. */
@Component
public class PlaceCounts {
    /** Fewer than this the database shows to nobody. */
    public static final int FEWEST = 5;

    private static final int LINES = 200;

    private final Transactions transactions;
    private final JdbcClient jdbc;

    PlaceCounts(Transactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * Those that were reported in one month, of one kind.
     *
     * @param month its first day
     * @param neighbourhood its name; absent when it was not known
     */
    public record Line(LocalDate month, @Nullable String neighbourhood, PlaceKind kind, int number) {}

    /** The latest first; none for whom the wall shows no counts. */
    public List<Line> of(Acting acting) {
        return transactions.as(
                acting,
                () -> jdbc.sql("""
                        SELECT c.month, n.name, c.kind, c.number
                          FROM place_signal_count c LEFT JOIN published_neighbourhood n ON n.code = c.neighbourhood
                         ORDER BY c.month DESC, n.name NULLS LAST, c.kind LIMIT ?""")
                        .param(LINES)
                        .query((row, _) -> new Line(
                                row.getObject("month", LocalDate.class),
                                row.getString("name"),
                                PlaceKind.valueOf(row.getString("kind")),
                                row.getInt("number")))
                        .list());
    }
}

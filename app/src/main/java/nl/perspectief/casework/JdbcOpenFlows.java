package nl.perspectief.casework;

import java.util.List;
import nl.perspectief.organisations.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the covenant lets an organisation give at all in a phase; whether it may now is for the decision to say. */
@Component
class JdbcOpenFlows {
    private final JdbcClient jdbc;

    JdbcOpenFlows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of categories, without the name itself, which a seat brings along. */
    List<String> categories(Acting giver, Phase phase) {
        return jdbc
                .sql("""
                        SELECT DISTINCT category FROM open_flow
                         WHERE giver = ? AND purpose = ? AND phase = ? AND category <> 'c1'""")
                .params(giver.organisation().partner(), giver.purpose(), phase.id())
                .query((row, _) -> row.getString("category"))
                .list()
                .stream()
                .sorted((one, other) -> Integer.compare(number(one), number(other)))
                .toList();
    }

    private static int number(String category) {
        return Integer.parseInt(category.substring(1));
    }
}

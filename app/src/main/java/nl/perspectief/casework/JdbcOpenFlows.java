package nl.perspectief.casework;

import java.util.List;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenants.BoundWords;
import nl.perspectief.organisations.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the covenant lets an organisation give at all in a phase; whether it may now is for the decision to say. */
@Component
class JdbcOpenFlows {
    private final BoundWords words;
    private final JdbcClient jdbc;

    JdbcOpenFlows(BoundWords words, JdbcClient jdbc) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /** Ids of categories, without the name itself, which a seat brings along. */
    List<String> categories(Acting giver, Phase phase) {
        return jdbc
                .sql("""
                        SELECT DISTINCT category FROM open_flow
                         WHERE giver = ? AND purpose = ? AND phase = ?""")
                .params(giver.organisation().partner(), giver.purpose(), words.phase(phase.meaning()))
                .query((row, _) -> row.getString("category"))
                .list()
                .stream()
                .filter(category -> !words.meanings(category).contains(CategoryMeaning.IDENTITY))
                .sorted(words.inOrder())
                .toList();
    }
}

package nl.perspectief.casework.sharing;

import java.util.List;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
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
    List<String> categories(Acting giver, CaseFile file) {
        RegimeWords regime = words.in(file.regime());
        return jdbc
                .sql("""
                        SELECT DISTINCT category FROM open_flow
                         WHERE covenant = ? AND giver = ? AND purpose = ? AND phase = ?""")
                .params(
                        file.regime(),
                        giver.organisation().partner(),
                        giver.purposeIn(file.regime()),
                        regime.phase(file.phase().meaning()))
                .query((row, _) -> row.getString("category"))
                .list()
                .stream()
                .filter(category -> !regime.meanings(category).contains(CategoryMeaning.IDENTITY))
                .sorted(regime.inOrder())
                .toList();
    }
}

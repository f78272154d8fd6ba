package nl.perspectief.sharing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the covenants in force let partners give at all; whether it may now is for the decision to say. */
@Component
public class OpenFlows {
    private final BoundWords words;
    private final JdbcClient jdbc;

    OpenFlows(BoundWords words, JdbcClient jdbc) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /** Ids of categories that the own organisation may give in a phase, to whomever; without the name itself. */
    public List<String> categories(Acting giver, String regime, PhaseMeaning phase) {
        RegimeWords bound = words.in(regime);
        return jdbc
                .sql("""
                        SELECT DISTINCT category FROM open_flow
                         WHERE covenant = ? AND giver = ? AND purpose = ? AND phase = ?""")
                .params(regime, giver.organisation().partner(), giver.purposeIn(regime), bound.phase(phase))
                .query((row, _) -> row.getString("category"))
                .list()
                .stream()
                .filter(category -> !bound.meanings(category).contains(CategoryMeaning.IDENTITY))
                .sorted(bound.inOrder())
                .toList();
    }

    /** Ids of partners whom an organisation may tell who a young person is; none where the covenant has no such purpose or phase. */
    public Set<String> whoMayKnow(String regime, Organisation giver, PurposeMeaning purpose, PhaseMeaning phase) {
        RegimeWords bound = words.in(regime);
        if (!bound.has(phase) || bound.purpose(purpose).isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("""
                        SELECT DISTINCT receiver, category FROM open_flow
                         WHERE covenant = ? AND giver = ? AND purpose = ? AND phase = ?""")
                .params(regime, giver.partner(), bound.purpose(purpose).orElseThrow(), bound.phase(phase))
                .query((row, _) -> new Open(row.getString("receiver"), row.getString("category")))
                .list()
                .stream()
                .filter(open -> bound.meanings(open.category()).contains(CategoryMeaning.IDENTITY))
                .map(Open::receiver)
                .collect(Collectors.toSet());
    }

    private record Open(String receiver, String category) {}
}

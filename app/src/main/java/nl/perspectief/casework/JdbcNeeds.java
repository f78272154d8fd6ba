package nl.perspectief.casework;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why someone at the table needs something, in words; always inside a transaction that told who acts. */
@Component
public class JdbcNeeds {
    private final JdbcClient jdbc;

    JdbcNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param about the id of a seat or a disclosure */
    public void insert(Acting acting, UUID caseId, UUID about, Narrative words) {
        jdbc.sql("INSERT INTO need (about, case_id, organisation_id, recorded_by, words) VALUES (?, ?, ?, ?, ?)")
                .params(about, caseId, acting.organisationId(), acting.professionalId(), words.text())
                .update();
    }

    /** The same, unless there is one already, of whichever organisation: it is told why once. */
    public void insertFirst(Acting acting, UUID caseId, UUID about, Narrative words) {
        jdbc.sql("""
                        INSERT INTO need (about, case_id, organisation_id, recorded_by, words) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(about, caseId, acting.organisationId(), acting.professionalId(), words.text())
                .update();
    }

    /** By the id of the seat or the disclosure, as far as the acting professional may read them. */
    public Map<UUID, Narrative> ofCase(UUID caseId) {
        return jdbc
                .sql("SELECT about, words FROM need WHERE case_id = ?")
                .param(caseId)
                .query((row, _) -> Map.entry(row.getObject("about", UUID.class), new Narrative(row.getString("words"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

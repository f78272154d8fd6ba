package nl.perspectief.files;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files that rows of other modules hang on; always inside a transaction that told who acts. A file goes by itself with
 * what it is of.
 */
@Component
public class Files {
    /** Instead of a role: everyone who works with data about persons. */
    private static final String ANYONE = "ANYONE";

    private final JdbcClient jdbc;

    Files(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the transaction ends, whoever hangs rows on it opens it. */
    public void open(File file) {
        jdbc.sql("""
                INSERT INTO file (id, kind, organisation_id, leads_as, lead_id, brought_by, regime, phase)
                VALUES (:id, :kind, :organisation, :role, :lead, :brought, :regime, :phase)""")
                .param("id", file.id())
                .param("kind", file.kind())
                .param("organisation", file.organisationId())
                .param("role", file.leadsAs() == null ? ANYONE : file.leadsAs().name())
                .param("lead", file.leadId())
                .param("brought", file.broughtBy())
                .param("regime", file.regime())
                .param("phase", file.phase())
                .update();
    }

    /** Moves it to another phase, in a word of its kind. */
    public void reach(UUID id, String phase) {
        jdbc.sql("UPDATE file SET phase = ? WHERE id = ?").params(phase, id).update();
    }

    /** Gives it to another professional to keep. */
    public void keptBy(UUID id, UUID professionalId) {
        jdbc.sql("UPDATE file SET lead_id = ? WHERE id = ?")
                .params(professionalId, id)
                .update();
    }

    /** Lets it live under another covenant. */
    public void under(UUID id, String regime) {
        jdbc.sql("UPDATE file SET regime = :regime WHERE id = :id AND regime <> :regime")
                .param("regime", regime)
                .param("id", id)
                .update();
    }

    /** Who takes part follows from what gives them a part, such as a seat, by a trigger. Of those, who may also give, as far as the acting professional may know. */
    public List<UUID> givers(UUID id) {
        return jdbc.sql("SELECT professional_id FROM file_participant WHERE file_id = ? AND gives")
                .param(id)
                .query((row, _) -> row.getObject("professional_id", UUID.class))
                .list();
    }
}

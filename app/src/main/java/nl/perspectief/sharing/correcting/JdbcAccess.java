package nl.perspectief.sharing.correcting;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers for a file, and which files are of the same young person; always inside a transaction that told who acts. */
@Component
class JdbcAccess {
    private final JdbcClient jdbc;

    JdbcAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether who acts answers for it, as for an item that hangs on it: keeps or leads it, is named for it in the organisation, or
     * recorded something on it.
     */
    boolean answers(UUID file) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM acting_in_file(:file) f
                                        WHERE acts_as('ATTENTION_OFFICER')
                                           OR (f.governs AND (f.kept_by IS NOT NULL OR acts_as('PROCESS_LEAD')))
                                           OR EXISTS (SELECT FROM item i, answers_for(i.id) WHERE i.file_id = f.id))""").param("file", file).query(Boolean.class).single();
    }

    List<UUID> saidSame(UUID file) {
        return jdbc.sql("""
                        SELECT other_id AS id FROM same_person WHERE file_id = :file AND same
                         UNION SELECT file_id FROM same_person WHERE other_id = :file AND same
                         ORDER BY id""")
                .param("file", file)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}

package nl.perspectief.sharing.correcting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of objections to files; always inside a transaction that told who acts. */
@Component
class JdbcFileObjections {
    private static final String ALL = """
            SELECT r.*, p.name, d.name AS done_name, a.words AS because, l.words AS later,
                   (r.done_at AT TIME ZONE 'Europe/Amsterdam')::date AS done_on
              FROM rights_request r JOIN published_professional p ON p.id = r.registered_by
              LEFT JOIN published_professional d ON d.id = r.done_by
              LEFT JOIN rights_answer a ON a.request_id = r.id AND a.what = 'ANSWERED'
              LEFT JOIN rights_answer l ON l.request_id = r.id AND l.what = 'EXTENDED'
             WHERE\s""";

    private final JdbcClient jdbc;

    JdbcFileObjections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FileObjection> about(Collection<UUID> files) {
        return jdbc.sql(ALL
                        + "r.file_id = ANY (:files::uuid[]) ORDER BY r.outcome IS NOT NULL, r.due_on, r.id LIMIT 100")
                .param("files", files.toArray(UUID[]::new))
                .query((row, _) -> objection(row))
                .list();
    }

    List<FileObjection> open(UUID organisation) {
        return jdbc.sql(ALL + """
                        r.organisation_id = :organisation AND r.outcome IS NULL
                          AND r.file_id IN (SELECT f.id FROM acting_in_file(r.file_id) f WHERE f.leads)
                        ORDER BY r.due_on, r.id LIMIT 100""")
                .param("organisation", organisation)
                .query((row, _) -> objection(row))
                .list();
    }

    boolean rests(Collection<UUID> files) {
        return jdbc.sql("SELECT coalesce(bool_or(file_rests(f)), false) FROM unnest(:files::uuid[]) f")
                .param("files", files.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    boolean register(
            Acting lead,
            UUID file,
            FileObjection.By by,
            FileObjection.Way way,
            LocalDate received,
            UUID id,
            Instant now) {
        return jdbc.sql("""
                        INSERT INTO rights_request (id, organisation_id, kind, file_id, asked_by, way, received_on, due_on,
                                                    registered_by, registered_at)
                        VALUES (?, ?, 'OBJECTION', ?, ?, ?, ?, ?, ?, ?)
                            ON CONFLICT (file_id) WHERE file_id IS NOT NULL AND outcome IS NULL DO NOTHING""")
                        .params(
                                id,
                                lead.organisationId(),
                                file,
                                by.name(),
                                way.name(),
                                received,
                                received.plusMonths(1),
                                lead.professionalId(),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean later(Acting lead, FileObjection objection, String because, Instant now) {
        say(lead, objection, "EXTENDED", because);
        return jdbc.sql("""
                        UPDATE rights_request SET due_on = ?, extended_by = ?, extended_at = ?
                         WHERE id = ? AND outcome IS NULL AND extended_at IS NULL""")
                        .params(
                                objection.receivedOn().plusMonths(3),
                                lead.professionalId(),
                                Timestamp.from(now),
                                objection.id())
                        .update()
                == 1;
    }

    boolean answer(Acting lead, FileObjection objection, RightsAnswer answer, String because, Instant now) {
        boolean open = jdbc.sql(
                                "UPDATE rights_request SET outcome = ?, done_by = ?, done_at = ? WHERE id = ? AND outcome IS NULL")
                        .params(answer.name(), lead.professionalId(), Timestamp.from(now), objection.id())
                        .update()
                == 1;
        if (open) {
            say(lead, objection, "ANSWERED", because);
        }
        return open;
    }

    private void say(Acting lead, FileObjection objection, String what, String words) {
        jdbc.sql("""
                INSERT INTO rights_answer (request_id, file_id, organisation_id, answered_by, what, words)
                VALUES (?, ?, ?, ?, ?, ?)""")
                .params(objection.id(), objection.fileId(), lead.organisationId(), lead.professionalId(), what, words)
                .update();
    }

    private static FileObjection objection(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new FileObjection(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                FileObjection.By.valueOf(row.getString("asked_by")),
                FileObjection.Way.valueOf(row.getString("way")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("name"),
                row.getString("later"),
                outcome == null ? null : RightsAnswer.valueOf(outcome),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_name"),
                row.getString("because"));
    }
}

package nl.perspectief.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.attachments.content.Cleaned;
import nl.perspectief.attachments.content.ContentKind;
import nl.perspectief.organisations.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of attachments; always inside a transaction that told who acts. */
@Component
class JdbcAttachments {
    private static final String HEADERS = """
            SELECT a.id, a.name, a.kind, a.size, a.scanned, a.added_at, p.name AS adder, stands_in_for(a.added_by) AS own
              FROM attachment a JOIN published_professional p ON p.id = a.added_by
             WHERE a.file_id = ?""";

    private final JdbcClient jdbc;

    JdbcAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from adding to the same file until the transaction ends. */
    void hold(UUID file) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 2))")
                .param(file.toString())
                .query(row -> {});
    }

    List<Attachment> of(UUID file) {
        return jdbc.sql(HEADERS + " ORDER BY a.id")
                .param(file)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Attachment> one(UUID file, UUID id) {
        return jdbc.sql(HEADERS + " AND a.id = ?")
                .params(file, id)
                .query((row, _) -> read(row))
                .optional();
    }

    byte[] content(UUID id) {
        return jdbc.sql("SELECT content FROM attachment WHERE id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    /** Nothing of what has none. */
    Optional<byte[]> preview(UUID file, UUID id) {
        return jdbc.sql("SELECT preview FROM attachment WHERE file_id = ? AND id = ? AND preview IS NOT NULL")
                .params(file, id)
                .query(byte[].class)
                .optional();
    }

    /** Bytes that the acting organisation added today and that are still there. */
    long addedToday() {
        return jdbc.sql("SELECT attached_today()").query(Long.class).single();
    }

    void insert(Acting acting, AttachedTo to, Attachment header, Cleaned.Clean clean) {
        jdbc.sql("""
                INSERT INTO attachment (id, file_id, file_kind, organisation_id, subject_id, added_by, added_at,
                                        kind, name, size, scanned, content, preview)
                VALUES (:id, :file, :fileKind, :organisation, :subject, :by, :at,
                        :kind, :name, :size, :scanned, :content, :preview)""")
                .param("id", header.id())
                .param("file", to.file().id())
                .param("fileKind", to.file().kind())
                .param("organisation", acting.organisationId())
                .param("subject", to.subject())
                .param("by", acting.professionalId())
                .param("at", Timestamp.from(header.addedAt()))
                .param("kind", header.kind().name())
                .param("name", header.name())
                .param("size", header.size())
                .param("scanned", header.scanned())
                .param("content", clean.bytes())
                .param("preview", clean.preview())
                .update();
    }

    boolean delete(UUID file, UUID id) {
        return jdbc.sql("DELETE FROM attachment WHERE file_id = ? AND id = ?")
                        .params(file, id)
                        .update()
                == 1;
    }

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("name"),
                ContentKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                row.getBoolean("scanned"),
                row.getString("adder"),
                row.getTimestamp("added_at").toInstant(),
                row.getBoolean("own"));
    }
}

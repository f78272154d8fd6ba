package nl.perspectief.sharing.attesting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was recorded by hand; always inside a transaction that told who acts. */
@Component
class JdbcAttestations {
    private final JdbcClient jdbc;

    JdbcAttestations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Acting acting, AttestedFile file, UUID id, Recorder recorder, NewAttestation wanted, Instant now) {
        jdbc.sql("""
                INSERT INTO attestation (file_id, id, covenant, condition, means, holds, organisation_id, recorded_by, recorded_as,
                                         recorded_at, from_day, until_day, of_giver, item_id, known_to)
                VALUES (:file, :id, :covenant, :condition, :means, :holds, :organisation, :by, :as, :at,
                        :from, :until, :giver, :item, :knownTo)""")
                .param("file", file.id())
                .param("id", id)
                .param("covenant", recorder.covenant())
                .param("condition", wanted.condition())
                .param("means", recorder.means())
                .param("holds", wanted.holds())
                .param("organisation", acting.organisationId())
                .param("by", acting.professionalId())
                .param("as", recorder.as().name())
                .param("at", Timestamp.from(now))
                .param("from", wanted.from())
                .param("until", wanted.until())
                .param("giver", recorder.onlyOwn() ? acting.organisationId() : null)
                .param("item", wanted.itemId())
                .param("knownTo", recorder.knownTo().toArray(String[]::new))
                .update();
        words(acting, id, false, wanted.reason());
    }

    private void words(Acting acting, UUID id, boolean ending, Narrative words) {
        jdbc.sql("INSERT INTO attestation_words (attestation_id, ending, organisation_id, words) VALUES (?, ?, ?, ?)")
                .params(id, ending, acting.organisationId(), words.text())
                .update();
    }

    /** Whether there was one to end. */
    boolean end(Acting acting, UUID id, Narrative reason, Instant now) {
        boolean ended = jdbc.sql("UPDATE attestation SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL")
                        .params(Timestamp.from(now), acting.professionalId(), id)
                        .update()
                == 1;
        if (ended) {
            words(acting, id, true, reason);
        }
        return ended;
    }

    /** As far as who acts may know of them; the last on top. */
    List<Attestation> of(AttestedFile file) {
        return jdbc.sql("""
                        SELECT a.*, attestation_replaced(a) AS replaced, p.name, o.partner, o.name AS organisation_name,
                               o.short_name, o.domain, e.name AS ender, w.words, x.words AS end_words
                          FROM attestation a
                          JOIN published_professional p ON p.id = a.recorded_by
                          JOIN published_organisation o ON o.id = a.organisation_id
                          LEFT JOIN published_professional e ON e.id = a.ended_by
                          LEFT JOIN attestation_words w ON w.attestation_id = a.id AND NOT w.ending
                          LEFT JOIN attestation_words x ON x.attestation_id = a.id AND x.ending
                         WHERE a.file_id = ? AND a.covenant = ? ORDER BY a.number DESC""")
                .params(file.id(), file.regime())
                .query(JdbcAttestations::read)
                .list();
    }

    private static Attestation read(ResultSet row, int index) throws SQLException {
        return new Attestation(
                row.getObject("id", UUID.class),
                row.getString("condition"),
                row.getBoolean("holds"),
                new Organisation(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("partner"),
                        row.getString("organisation_name"),
                        row.getString("short_name"),
                        Domain.valueOf(row.getString("domain"))),
                row.getObject("recorded_by", UUID.class),
                row.getString("name"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("item_id", UUID.class),
                words(row.getString("words")),
                ending(row),
                row.getBoolean("replaced"));
    }

    private static Attestation.@Nullable Ending ending(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("ended_at");
        return at == null
                ? null
                : new Attestation.Ending(row.getString("ender"), at.toInstant(), words(row.getString("end_words")));
    }

    private static @Nullable Narrative words(@Nullable String text) {
        return text == null ? null : new Narrative(text);
    }
}

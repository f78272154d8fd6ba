package nl.perspectief.signals.police;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.signals.police.PoliceSummary.Answer;
import nl.perspectief.signals.referral.NewReferral.PoliceContact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of summaries; always inside a transaction that told who acts. */
@Component
class JdbcPoliceSummaries {
    private final JdbcClient jdbc;

    JdbcPoliceSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether none was asked for yet. */
    boolean insert(PoliceSummary asked) {
        return jdbc.sql("""
                        INSERT INTO police_summary (id, referral_id, subject_id, lead_organisation_id, organisation_id, regime,
                                                    contact_on, contact_as, due_at, asked_of, asked_by, asked_at)
                        VALUES (:id, :referral, :subject, :lead, :organisation, :regime, :contact, :as, :due, :of, :by, :at)
                            ON CONFLICT (referral_id) DO NOTHING""")
                        .param("id", asked.id())
                        .param("referral", asked.referralId())
                        .param("subject", asked.subjectId())
                        .param("lead", asked.leadOrganisationId())
                        .param("organisation", asked.organisationId())
                        .param("regime", asked.regime())
                        .param("contact", asked.contactOn())
                        .param("as", asked.contact().as().name())
                        .param("due", Timestamp.from(asked.dueAt()))
                        .param("of", asked.askedOf())
                        .param("by", asked.askedBy())
                        .param("at", Timestamp.from(asked.askedAt()))
                        .update()
                == 1;
    }

    Optional<PoliceSummary> find(UUID id) {
        return where("id = ?", id).stream().findFirst();
    }

    Optional<PoliceSummary> ofReferral(UUID id) {
        return where("referral_id = ?", id).stream().findFirst();
    }

    /** Asked of somebody, the first due first. */
    List<PoliceSummary> askedOf(UUID professional) {
        return where("asked_of = ? ORDER BY due_at, id", professional);
    }

    /** Asked by somebody and without an answer, or answered since a moment and read by that one as second reader too; the latest first. */
    List<PoliceSummary> newsFor(UUID professional, Instant since) {
        return where("""
                        asked_by = ? AND way IS NULL
                        OR answered_at > ?
                           AND (asked_by = ?
                                OR referral_id IN (SELECT s.referral_id FROM second_reading s WHERE s.reader = ?))
                        ORDER BY coalesce(answered_at, asked_at) DESC, id""", professional, Timestamp.from(since), professional, professional);
    }

    private List<PoliceSummary> where(String condition, Object... values) {
        return jdbc.sql("SELECT * FROM police_summary WHERE " + condition)
                .params(values)
                .query(JdbcPoliceSummaries::read)
                .list();
    }

    /** Whether it still waited. */
    boolean answer(UUID id, @Nullable UUID item, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE police_summary SET way = :way, item_id = :item, answered_by = :by, answered_at = :at
                         WHERE id = :id AND way IS NULL""")
                        .param("way", item == null ? "NOTHING" : "GIVEN")
                        .param("item", item)
                        .param("by", by)
                        .param("at", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether it was answered, and waits again. */
    boolean reopen(UUID id) {
        return jdbc.sql("""
                        UPDATE police_summary SET way = NULL, item_id = NULL, answered_by = NULL, answered_at = NULL
                         WHERE id = ? AND way IS NOT NULL""").param(id).update() == 1;
    }

    /** Whether there was one without a summary. */
    boolean delete(UUID referral) {
        return jdbc.sql("DELETE FROM police_summary WHERE referral_id = ? AND item_id IS NULL")
                        .param(referral)
                        .update()
                == 1;
    }

    private static PoliceSummary read(ResultSet row, int index) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new PoliceSummary(
                row.getObject("id", UUID.class),
                row.getObject("referral_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("lead_organisation_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("regime"),
                new PoliceContact(
                        row.getObject("contact_on", LocalDate.class),
                        PoliceContact.As.valueOf(row.getString("contact_as"))),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("asked_of", UUID.class),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                answered == null ? null : new Answer(row.getObject("item_id", UUID.class), answered.toInstant()));
    }
}

package nl.perspectief.sharing.likeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.sharing.items.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was said of two records; always inside a transaction that told who acts. */
@Component
class JdbcSamePersons {
    private final JdbcClient jdbc;

    JdbcSamePersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said of one record and others, by the other. */
    Map<UUID, Likely.Said> said(UUID file) {
        Map<UUID, Likely.Said> said = new HashMap<>();
        jdbc.sql("""
                        SELECT CASE WHEN file_id = :file THEN other_id ELSE file_id END AS other, same
                          FROM same_person WHERE :file IN (file_id, other_id)""").param("file", file).query(row -> {
            said.put(row.getObject("other", UUID.class), row.getBoolean("same") ? Likely.Said.SAME : Likely.Said.OTHER);
        });
        return said;
    }

    /**
     * Other young people of that year of birth, or of whom it is not known, and all of whom something was said; the newest
     * first. What is of the own organisation or hangs on a case, as its holder recorded it; of referrals, as they came.
     */
    List<Likely> others(Acting acting, SamePersons.Looked looked, Map<UUID, Likely.Said> said) {
        BirthDate born = looked.identity().birthDate();
        boolean any = born.equals(BirthDate.UNKNOWN);
        return jdbc
                .sql("""
                        SELECT DISTINCT ON (file_id) * FROM (
                            SELECT y.file_id, y.file_kind, y.subject_id, y.first_name, y.family_name, y.birth_date, y.born,
                                   y.recorded_at AS since
                              FROM published_identity y
                             WHERE (y.organisation_id = :own OR y.file_kind = 'CASE')
                             UNION ALL
                            SELECT d.file_id, d.file_kind, d.subject_id, d.first_name, d.family_name, d.birth_date, d.born,
                                   d.given_at
                              FROM published_disclosed_identity d
                             WHERE d.giver_organisation_id <> :own AND d.file_kind = 'REFERRAL') o
                         WHERE o.file_id <> :file AND o.subject_id <> :subject AND o.file_kind = ANY (:kinds)
                           AND (:any OR o.born IS NULL OR (o.born >= :from AND o.born < :until)
                                OR o.file_id = ANY (:said::uuid[]))
                         ORDER BY file_id, since DESC""")
                .param("own", acting.organisationId())
                .param("file", looked.fileId())
                .param("subject", looked.subjectId())
                .param("kinds", looked.among().stream().map(Enum::name).toArray(String[]::new))
                .param("any", any)
                .param("from", LocalDate.of(Math.max(1, born.year()), 1, 1))
                .param("until", LocalDate.of(born.year() + 1, 1, 1))
                .param("said", said.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> read(row, said))
                .list()
                .stream()
                .sorted((one, other) -> other.since().compareTo(one.since()))
                .toList();
    }

    private static Likely read(ResultSet row, Map<UUID, Likely.Said> said) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        return new Likely(
                file,
                row.getObject("subject_id", UUID.class),
                Likely.Place.valueOf(row.getString("file_kind")),
                new Identity(
                        row.getString("first_name"),
                        row.getString("family_name"),
                        BirthDate.ofRegister(row.getString("birth_date"))),
                row.getTimestamp("since").toInstant(),
                said.getOrDefault(file, Likely.Said.NOTHING));
    }

    /** In the place of what the own organisation said of the two before. */
    void write(Acting acting, UUID file, UUID other, Likely.Said said, Instant now) {
        jdbc.sql("DELETE FROM same_person WHERE (file_id, other_id) IN ((:file, :other), (:other, :file))")
                .param("file", file)
                .param("other", other)
                .update();
        if (said != Likely.Said.NOTHING) {
            jdbc.sql("""
                    INSERT INTO same_person (file_id, other_id, organisation_id, same, said_by, said_at)
                    VALUES (:file, :other, :own, :same, :by, :at)""")
                    .param("file", file)
                    .param("other", other)
                    .param("own", acting.organisationId())
                    .param("same", said == Likely.Said.SAME)
                    .param("by", acting.professionalId())
                    .param("at", Timestamp.from(now))
                    .update();
        }
    }
}

package nl.perspectief.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.perspectief.files.Files;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seats of cases, whose holders take part in their files; always inside a transaction that told who acts. */
@Component
public class JdbcSeats {
    private static final String NEW = """
            FROM (SELECT k.* FROM seat k
                   WHERE k.professional_id = :professional AND k.since > :since AND k.since <= :now
                     AND k.ended_at IS NULL AND (k.until IS NULL OR k.until > :now)
                   ORDER BY k.since DESC, k.id DESC OFFSET 0) s
             CROSS JOIN LATERAL (SELECT f.phase, f.opened_by, f.opened_at FROM case_file f
                                  WHERE f.id = s.case_id OFFSET 0) c
             WHERE c.phase <> 'shielded' AND (c.opened_by <> :professional OR s.since > c.opened_at)
            """;

    private final JdbcClient jdbc;
    private final Files files;

    JdbcSeats(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /**
     * Takes a seat, by which somebody takes part in the file; one of the same person that ended by itself makes room.
     *
     * @param gives whether that one may also give, and for that know who else takes part
     */
    public void insert(CaseFile file, Seat seat, boolean gives) {
        jdbc.sql("""
                UPDATE seat SET ended_at = until
                 WHERE case_id = ? AND professional_id = ? AND ended_at IS NULL AND until <= ?""")
                .params(seat.caseId(), seat.professionalId(), Timestamp.from(seat.since()))
                .update();
        jdbc.sql("""
                INSERT INTO seat (id, case_id, lead_organisation_id, case_lead_id, organisation_id, professional_id,
                                  role, since, until, gives)
                VALUES (:id, :case, :organisation, :lead, :seatOrganisation, :professional, :role, :since, :until, :gives)""")
                .param("id", seat.id())
                .param("case", seat.caseId())
                .param("organisation", file.leadOrganisationId())
                .param("lead", file.caseLeadId())
                .param("seatOrganisation", seat.organisationId())
                .param("professional", seat.professionalId())
                .param("role", seat.role().name())
                .param("since", Timestamp.from(seat.since()))
                .param("until", timestamp(seat.until()))
                .param("gives", gives)
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    /** All that the acting professional may know of, in the order in which they were taken. */
    public List<Seat> ofCase(UUID caseId) {
        return jdbc.sql("SELECT * FROM seat WHERE case_id = ? ORDER BY since, id")
                .param(caseId)
                .query(JdbcSeats::read)
                .list();
    }

    /** Seats that somebody else gave a professional since a moment, and that last; the newest first. */
    public List<Seat> newOf(UUID professional, Instant since, Instant now, int most) {
        return jdbc.sql("SELECT s.* " + NEW + " ORDER BY s.since DESC, s.id DESC LIMIT :most")
                .param("professional", professional)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(JdbcSeats::read)
                .list();
    }

    /** Those that are taken at a moment, by people who may hold them: whoever left, or lost the role, takes part in nothing new. */
    public Seating at(UUID caseId, Instant moment) {
        return Seating.at(
                moment,
                jdbc.sql("SELECT * FROM seat WHERE case_id = ? AND may_hold(professional_id, role) ORDER BY since, id")
                        .param(caseId)
                        .query(JdbcSeats::read)
                        .list());
    }

    /** All that are taken at a moment, to end one or to see whose it was. */
    public Seating taken(UUID caseId, Instant moment) {
        return Seating.at(moment, ofCase(caseId));
    }

    /** Whether somebody may hold a seat in this role, by the roles of now. */
    public boolean mayHold(UUID professional, Role role) {
        return jdbc.sql("SELECT may_hold(?, ?)")
                .params(professional, role.name())
                .query(Boolean.class)
                .single();
    }

    public List<UUID> givers(UUID caseId) {
        return files.givers(caseId);
    }

    public boolean end(Seat seat, UUID by, Instant now) {
        return jdbc.sql("UPDATE seat SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL")
                        .params(Timestamp.from(now), by, seat.id())
                        .update()
                == 1;
    }

    public static Seat read(ResultSet row, int index) throws SQLException {
        return new Seat(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("professional_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getTimestamp("since").toInstant(),
                instant(row.getTimestamp("until")),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}

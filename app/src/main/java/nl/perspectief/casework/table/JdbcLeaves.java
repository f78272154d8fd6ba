package nl.perspectief.casework.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.Seat;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why people leave tables, and what they leave there; always inside a transaction that told who acts. */
@Component
public class JdbcLeaves {
    /** An owner without a seat that lasts, or who may not hold it any more. */
    private static final String ORPHANED = """
            SELECT a.case_id, a.owner_id, count(*) AS actions, min(a.due_on) AS due_on,
                   (SELECT s.id FROM seat s WHERE s.case_id = a.case_id AND s.professional_id = a.owner_id
                     ORDER BY s.since DESC, s.id DESC LIMIT 1) AS seat_id
              FROM plan_action a
             WHERE a.case_id = ANY (:led::uuid[]) AND a.finished_at IS NULL AND a.owner_id <> :lead
               AND NOT EXISTS (SELECT FROM seat s
                                WHERE s.case_id = a.case_id AND s.professional_id = a.owner_id AND s.ended_at IS NULL
                                  AND (s.until IS NULL OR s.until > :now) AND may_hold(s.professional_id, s.role))
             GROUP BY a.case_id, a.owner_id ORDER BY min(a.due_on), a.case_id LIMIT :most""";

    /** Cases of one organisation whose lead may lead no more: each lead is looked up, of whom there are few. */
    private static final String LEADERLESS = """
            SELECT c.id, c.case_lead_id FROM published_professional p
             CROSS JOIN LATERAL (SELECT k.* FROM case_file k
                                  WHERE k.case_lead_id = p.id AND k.lead_organisation_id = :organisation OFFSET 0) c
             WHERE NOT EXISTS (SELECT FROM published_role r WHERE r.professional_id = p.id AND r.role = 'CASE_LEAD')
               AND c.lead_organisation_id = :organisation AND c.phase <> 'shielded'
             ORDER BY c.opened_at, c.id LIMIT :most""";

    private static final String RELIEF = """
            SELECT l.* FROM seat_leave l
              JOIN seat s ON s.id = l.seat_id AND s.ended_at IS NULL AND s.role = 'CASE_LEAD'
              JOIN case_file c ON c.id = l.case_id AND c.case_lead_id = l.professional_id
             WHERE c.lead_organisation_id = :organisation AND c.phase <> 'shielded'
               AND may_hold(l.professional_id, 'CASE_LEAD')
             ORDER BY l.said_at, l.seat_id LIMIT :most""";

    /** By who sat there, or because of a role or an organisation that was left. */
    private static final String LEFT = """
            SELECT s.*, l.reason FROM seat s LEFT JOIN seat_leave l ON l.seat_id = s.id
             WHERE s.case_id = ANY (:led::uuid[]) AND s.ended_at > :since AND s.role = 'CASE_PARTNER'
               AND (l.seat_id IS NOT NULL
                    OR (s.ended_by IS NULL AND (s.until IS NULL OR s.ended_at < s.until)))
             ORDER BY s.ended_at DESC, s.id LIMIT :most""";

    /** People at the tables of one lead who are away, whose replacement has no seat there: those who are away are few. */
    private static final String ABSENT = """
            SELECT s.case_id, s.professional_id, x.replacement_id
              FROM published_absence x
             CROSS JOIN LATERAL (SELECT k.* FROM seat k
                                  WHERE k.case_id = ANY (:led::uuid[]) AND k.professional_id = x.professional_id
                                    AND k.ended_at IS NULL OFFSET 0) s
             WHERE :today BETWEEN x.from_day AND x.until_day AND s.role = 'CASE_PARTNER' AND (s.until IS NULL OR s.until > :now)
               AND may_hold(s.professional_id, s.role)
               AND NOT EXISTS (SELECT FROM seat r
                                WHERE r.case_id = s.case_id AND r.professional_id = x.replacement_id AND r.ended_at IS NULL
                                  AND (r.until IS NULL OR r.until > :now))
             ORDER BY s.case_id, s.id LIMIT :most""";

    /** Open cases of one organisation whose lead is away: those who are away are few. */
    private static final String LEADS_AWAY = """
            SELECT c.id AS case_id, x.professional_id, x.replacement_id FROM published_absence x
             CROSS JOIN LATERAL (SELECT k.* FROM case_file k WHERE k.case_lead_id = x.professional_id OFFSET 0) c
             WHERE :today BETWEEN x.from_day AND x.until_day
               AND c.lead_organisation_id = :organisation AND c.phase <> 'shielded'
             ORDER BY x.professional_id, c.opened_at, c.id LIMIT :most""";

    /** Seats at tables of one organisation's cases that somebody of another partner leads, for whom it is no own colleague. */
    private static final String SEATED_BY_PARTNERS = """
            SELECT s.* FROM published_role r
              JOIN published_professional p ON p.id = r.professional_id AND p.organisation_id <> :organisation
             CROSS JOIN LATERAL (SELECT k.* FROM case_file k
                                  WHERE k.case_lead_id = p.id AND k.lead_organisation_id = :organisation OFFSET 0) c
              JOIN seat s ON s.case_id = c.id AND s.role = 'CASE_PARTNER' AND s.ended_at IS NULL
                         AND (s.until IS NULL OR s.until > :now)
             WHERE r.role = 'CASE_LEAD' AND c.phase <> 'shielded'
               AND s.organisation_id <> :organisation AND may_hold(s.professional_id, s.role)
             ORDER BY s.since, s.id LIMIT :most""";

    private final JdbcClient jdbc;

    JdbcLeaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SeatLeave leave) {
        jdbc.sql("""
                INSERT INTO seat_leave (seat_id, case_id, professional_id, reason, words, said_at)
                VALUES (:seat, :case, :professional, :reason, :words, :at)""")
                .param("seat", leave.seatId())
                .param("case", leave.caseId())
                .param("professional", leave.professionalId())
                .param("reason", leave.reason().name())
                .param("words", leave.words() == null ? null : leave.words().text())
                .param("at", Timestamp.from(leave.saidAt()))
                .update();
    }

    /** Takes back what who leads asked; whether there was something to take back. */
    boolean delete(UUID seatId) {
        return jdbc.sql("DELETE FROM seat_leave WHERE seat_id = ?")
                        .param(seatId)
                        .update()
                == 1;
    }

    /** Ends the own seat; whether there was one to leave. */
    boolean leave(UUID seatId, Instant now) {
        return jdbc.sql("SELECT leave_table(?, ?)")
                .params(seatId, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** By seat, as far as the acting professional may know. */
    Map<UUID, SeatLeave> ofCase(UUID caseId) {
        return jdbc
                .sql("SELECT * FROM seat_leave WHERE case_id = ?")
                .param(caseId)
                .query(JdbcLeaves::read)
                .list()
                .stream()
                .collect(Collectors.toMap(SeatLeave::seatId, Function.identity()));
    }

    /**
     * Open actions in one case of somebody who does not take part any more.
     *
     * @param seatId the last seat of that one
     * @param dueOn when the first of them is due
     */
    public record Orphaned(
            UUID caseId, UUID ownerId, @Nullable UUID seatId, int actions, LocalDate dueOn) {}

    /** Of others than one lead in the cases that this one leads, the first due first. */
    public List<Orphaned> orphaned(UUID lead, Collection<UUID> led, Instant now, int most) {
        return jdbc.sql(ORPHANED)
                .param("lead", lead)
                .param("led", ids(led))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, _) -> new Orphaned(
                        row.getObject("case_id", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        row.getObject("seat_id", UUID.class),
                        row.getInt("actions"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** Somebody at a table who is away, and who could come instead. */
    public record Away(UUID caseId, UUID professionalId, UUID replacementId) {
        private static Away read(ResultSet row) throws SQLException {
            return new Away(
                    row.getObject("case_id", UUID.class),
                    row.getObject("professional_id", UUID.class),
                    row.getObject("replacement_id", UUID.class));
        }
    }

    /** At the tables of some cases. */
    public List<Away> away(Collection<UUID> led, Instant now, int most) {
        return jdbc.sql(ABSENT)
                .param("led", ids(led))
                .param("now", Timestamp.from(now))
                .param("today", DutchDays.of(now))
                .param("most", most)
                .query((row, _) -> Away.read(row))
                .list();
    }

    /** Those who lead cases of one organisation and are away, by lead. */
    public List<Away> leadsAway(UUID organisation, LocalDate today, int most) {
        return jdbc.sql(LEADS_AWAY)
                .param("organisation", organisation)
                .param("today", today)
                .param("most", most)
                .query((row, _) -> Away.read(row))
                .list();
    }

    /** Those whom a case lead of another partner seated, and whom that one cannot tell who it is; the oldest first. */
    public List<Seat> seatedByPartners(UUID organisation, Instant now, int most) {
        return jdbc.sql(SEATED_BY_PARTNERS)
                .param("organisation", organisation)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(JdbcSeats::read)
                .list();
    }

    /** An open case whose lead may lead no more. */
    public record Leaderless(UUID caseId, UUID leadId) {}

    public List<Leaderless> leaderless(UUID organisation, int most) {
        return jdbc.sql(LEADERLESS)
                .param("organisation", organisation)
                .param("most", most)
                .query((row, _) ->
                        new Leaderless(row.getObject("id", UUID.class), row.getObject("case_lead_id", UUID.class)))
                .list();
    }

    /** What case leads of one organisation asked, as long as they lead. */
    public List<SeatLeave> relief(UUID organisation, int most) {
        return jdbc.sql(RELIEF)
                .param("organisation", organisation)
                .param("most", most)
                .query(JdbcLeaves::read)
                .list();
    }

    /** Somebody who left. @param reason absent for who did not say one, because the organisation or the role was left */
    public record Left(Seat seat, @Nullable LeaveReason reason) {}

    /** From the tables of some cases, since a moment; the last on top. */
    public List<Left> left(Collection<UUID> led, Instant since, int most) {
        return jdbc.sql(LEFT)
                .param("led", ids(led))
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, index) -> new Left(JdbcSeats.read(row, index), reason(row)))
                .list();
    }

    private static String[] ids(Collection<UUID> cases) {
        return cases.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static @Nullable LeaveReason reason(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? null : LeaveReason.valueOf(reason);
    }

    private static SeatLeave read(ResultSet row, int index) throws SQLException {
        String words = row.getString("words");
        return new SeatLeave(
                row.getObject("seat_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("professional_id", UUID.class),
                LeaveReason.valueOf(row.getString("reason")),
                words == null ? null : new Narrative(words),
                row.getTimestamp("said_at").toInstant());
    }
}

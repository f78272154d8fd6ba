package nl.perspectief.signals.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.NameSearch;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.WeighingLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the list of weighings; always inside a transaction that told who acts. */
@Component
class JdbcBoard {
    /** Whose turn it is, for the process lead who looks, and whether a second reader did not agree. */
    private static final String STANDS = """
            CASE WHEN g.wanted_by = :professional THEN 'WAITS_FOR_READER'
                 WHEN g.wanted_by IS NOT NULL THEN 'WAITS_FOR_ME'
                 WHEN w.referral_id IS NULL THEN 'NOT_BEGUN'
                 WHEN s.reader = :professional THEN 'READ_BY_ME'
                 WHEN s.reader IS NOT NULL THEN 'TO_DECIDE'
                 WHEN w.ready_at IS NULL THEN 'WEIGHING'
                 WHEN w.begun_by = :professional
                   OR EXISTS (SELECT FROM weighing_reason g WHERE g.referral_id = r.id AND g.given_by = :professional)
                 THEN 'WAITS_FOR_READER' ELSE 'WAITS_FOR_ME' END AS state,
            coalesce(NOT s.agrees, false)
                OR EXISTS (SELECT FROM weighing_dissent d WHERE d.referral_id = r.id) AS dissented""";

    private static final String BESIDE = """

              LEFT JOIN LATERAL (SELECT * FROM weighing w WHERE w.referral_id = r.id OFFSET 0) w ON true
              LEFT JOIN LATERAL (SELECT * FROM second_reading s WHERE s.referral_id = r.id OFFSET 0) s ON true
              LEFT JOIN LATERAL (SELECT * FROM letting_go g WHERE g.referral_id = r.id OFFSET 0) g ON true
            """;
    private static final String OPEN = " r.lead_organisation_id = :organisation AND r.outcome IS NULL ";
    private static final String NAMED =
            " AND (EXISTS (SELECT FROM published_disclosed_identity y WHERE y.file_id = r.id AND "
                    + NameSearch.in("y.first_name || ' ' || y.family_name", ":words")
                    + ") OR EXISTS (SELECT FROM referral_brought b JOIN published_neighbourhood n ON n.code = b.neighbourhood"
                    + " WHERE b.referral_id = r.id AND " + NameSearch.in("n.name", ":words") + "))";

    private final JdbcClient jdbc;

    JdbcBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param ids in order
     * @param start where the page begins
     */
    record Found(List<UUID> ids, int start, int total) {}

    /** First due first. */
    Found first(Acting lead, @Nullable UUID after, int limit) {
        List<UUID> ids = jdbc.sql("SELECT r.id FROM referral r WHERE" + OPEN + """
                        AND ((r.due_at, r.id) > (SELECT l.due_at, l.id FROM referral l WHERE l.id = :after::uuid)) IS NOT FALSE
                        ORDER BY r.due_at, r.id LIMIT :limit""")
                .param("organisation", lead.organisationId())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        int total = jdbc.sql("SELECT count(*) FROM referral r WHERE" + OPEN)
                .param("organisation", lead.organisationId())
                .query(Integer.class)
                .single();
        return new Found(ids, 0, total);
    }

    /** All that is asked for: what lies there is of four weeks, and few. */
    Found matching(Acting lead, BoardQuestion question) {
        NameSearch words = question.words();
        var asked = jdbc.sql("SELECT r.id FROM (SELECT r.id, r.due_at, r.route, " + STANDS + " FROM referral r" + BESIDE
                        + " WHERE" + OPEN + "AND r.route = ANY (:routes)" + (words == null ? "" : NAMED) + ") r"
                        + " WHERE r.state = ANY (:states) AND (r.dissented OR NOT :dissented) ORDER BY "
                        + switch (question.order()) {
                            case DUE -> "";
                            case ROUTE -> "r.route, ";
                            case STATE -> "array_position(:turns, r.state), ";
                        }
                        + "r.due_at, r.id")
                .param("professional", lead.professionalId())
                .param("organisation", lead.organisationId())
                .param("routes", question.routes().stream().map(Route::number).toArray(Integer[]::new))
                .param("states", question.states().stream().map(Enum::name).toArray(String[]::new))
                .param("turns", turns())
                .param("dissented", question.dissented());
        List<UUID> ids = (words == null ? asked : asked.param("words", words.folded()))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        return new Found(ids, ids.indexOf(question.after()) + 1, ids.size());
    }

    /** What waits for who looks first, in the order of the work. */
    private static String[] turns() {
        return new String[] {"TO_DECIDE", "WAITS_FOR_ME", "NOT_BEGUN", "WEIGHING", "WAITS_FOR_READER", "READ_BY_ME"};
    }

    /** In this order. */
    List<WeighingLine> lines(Acting lead, List<UUID> ids, LocalDate today) {
        return jdbc.sql("""
                        SELECT r.id, r.subject_id, r.route, r.referred_at, r.due_at, o.short_name, o.domain,
                               y.first_name, y.family_name, y.birth_date, """ + STANDS + """

                          FROM (SELECT * FROM referral r WHERE r.id = ANY (:ids::uuid[])) r
                          JOIN published_organisation o ON o.id = r.organisation_id""" + BESIDE + """
                          LEFT JOIN published_disclosed_identity y ON y.file_id = r.id
                         ORDER BY array_position(:ids::uuid[], r.id)""")
                .param("professional", lead.professionalId())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> line(row, today))
                .list();
    }

    private static WeighingLine line(ResultSet row, LocalDate today) throws SQLException {
        Identity identity = identity(row);
        return new WeighingLine(
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                identity,
                identity == null ? null : identity.ageOn(today),
                row.getString("short_name"),
                row.getString("domain"),
                Route.of(row.getInt("route")),
                row.getTimestamp("referred_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                WeighingLine.State.valueOf(row.getString("state")),
                row.getBoolean("dissented"));
    }

    private static @Nullable Identity identity(ResultSet row) throws SQLException {
        String firstName = row.getString("first_name");
        return firstName == null
                ? null
                : new Identity(
                        firstName, row.getString("family_name"), BirthDate.ofRegister(row.getString("birth_date")));
    }
}

package nl.perspectief.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.files.File;
import nl.perspectief.files.Files;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.NameSearch;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of signals; always inside a transaction that told who acts. */
@Component
class JdbcSignals {
    private static final String STATE = """
            LATERAL (SELECT CASE WHEN count(*) = 0 THEN 'NOT_REFERRED'
                                 WHEN NOT bool_or(r.outcome IS NULL) THEN 'DECIDED'
                                 WHEN bool_or(r.outcome IS NULL AND r.weighed_since IS NOT NULL) THEN 'WEIGHED'
                                 ELSE 'REFERRED' END AS state
                       FROM referral r WHERE r.signal_id = s.id) r""";
    private static final String WHERE = """

             WHERE s.organisation_id = :organisation AND r.state = ANY (:states)""";
    private static final String LINES = """
            SELECT s.id, s.subject_id, s.exploitation, s.recorded_at, s.recorded_by, n.name AS neighbourhood,
                   p.name AS recorder, y.first_name, y.family_name, y.birth_date, r.state
              FROM signal s
              JOIN published_neighbourhood n ON n.code = s.neighbourhood
              JOIN published_professional p ON p.id = s.recorded_by
              LEFT JOIN published_identity y ON y.file_id = s.id AND y.kind = 'IDENTITY'
             CROSS JOIN\s""" + STATE + WHERE;
    private static final String COUNT = "SELECT count(*) FROM signal s CROSS JOIN " + STATE + WHERE;
    private static final String COUNT_ALL = "SELECT count(*) FROM signal s WHERE s.organisation_id = :organisation";
    private static final String MINE = " AND s.recorded_by = :professional";
    private static final String AFTER = " AND s.id < :after";
    private static final String NEWEST_FIRST = " ORDER BY s.id DESC LIMIT :limit";
    private static final String BEFORE = " AND s.id > :after";
    private static final String OLDEST_FIRST = " ORDER BY s.id LIMIT :limit";
    private static final String NAMED =
            " AND EXISTS (SELECT FROM published_identity w WHERE w.file_id = s.id AND w.kind = 'IDENTITY' AND "
                    + NameSearch.in("w.first_name || ' ' || w.family_name", ":name") + ")";

    /** Each with how many there are in all: finding and counting look at the same rows. Names are looked up of the first only. */
    private static final String UNREFERRED = """
            SELECT s.id, s.subject_id, s.exploitation, s.recorded_at, s.recorded_by, s.total, n.name AS neighbourhood,
                   p.name AS recorder, y.first_name, y.family_name, y.birth_date, 'NOT_REFERRED' AS state
              FROM (SELECT s.*, count(*) OVER () AS total FROM signal s
                     WHERE s.organisation_id = :organisation AND s.recorded_by = ANY ((SELECT stood_in_for(:organisation))::uuid[])
                       AND s.expires_on > :after AND NOT EXISTS (SELECT FROM referral r WHERE r.signal_id = s.id)
                     ORDER BY s.id LIMIT 1) s
              JOIN published_neighbourhood n ON n.code = s.neighbourhood
              JOIN published_professional p ON p.id = s.recorded_by
              LEFT JOIN published_identity y ON y.file_id = s.id AND y.kind = 'IDENTITY'
             ORDER BY s.id""";

    private final JdbcClient jdbc;
    private final Files files;

    JdbcSignals(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** A header with the names that belong to its codes. */
    record Named(Signal signal, String neighbourhood, String recordedBy) {}

    void insert(Signal signal) {
        files.open(File.of(
                signal.id(),
                Signal.KIND,
                signal.organisationId(),
                signal.regime(),
                signal.phase().name()));
        jdbc.sql("""
                INSERT INTO signal (id, subject_id, organisation_id, recorded_by, neighbourhood, phase, exploitation,
                                    youth_not_informed, parents_not_informed, inform_again_on, recorded_at, regime)
                VALUES (:id, :subject, :organisation, :by, :neighbourhood, :phase, :exploitation,
                        :youth, :parents, :again, :at, :regime)""")
                .param("id", signal.id())
                .param("subject", signal.subjectId())
                .param("organisation", signal.organisationId())
                .param("by", signal.recordedBy())
                .param("neighbourhood", signal.neighbourhood())
                .param("phase", signal.phase().name())
                .param("exploitation", signal.exploitation().name())
                .param("youth", name(signal.informed().youth()))
                .param("parents", name(signal.informed().parents()))
                .param("again", signal.informed().lookAgainOn())
                .param("at", Timestamp.from(signal.recordedAt()))
                .param("regime", signal.regime())
                .update();
    }

    /** Whether the version was still the one that was read. */
    boolean update(UUID id, int version, PhaseMeaning phase, String regime, NewSignal changed) {
        boolean updated = jdbc.sql("""
                        UPDATE signal
                           SET neighbourhood = :neighbourhood, phase = :phase, exploitation = :exploitation,
                               youth_not_informed = :youth, parents_not_informed = :parents, inform_again_on = :again,
                               version = version + 1
                         WHERE id = :id AND version = :version""")
                        .param("neighbourhood", changed.neighbourhood())
                        .param("phase", phase.name())
                        .param("exploitation", changed.exploitation().name())
                        .param("youth", name(changed.informed().youth()))
                        .param("parents", name(changed.informed().parents()))
                        .param("again", changed.informed().lookAgainOn())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (updated) {
            files.reach(id, phase.name());
            files.under(id, regime);
        }
        return updated;
    }

    /** Waits for who changes it or decides on it, and lets them wait; only for who may see it. */
    void hold(UUID id) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(s.id::text, 0)) FROM signal s WHERE s.id = ?")
                .param(id)
                .query((_, _) -> id)
                .list();
    }

    void reach(UUID id, PhaseMeaning phase) {
        jdbc.sql("UPDATE signal SET phase = ? WHERE id = ?")
                .params(phase.name(), id)
                .update();
        files.reach(id, phase.name());
    }

    boolean delete(UUID id) {
        return jdbc.sql("DELETE FROM signal WHERE id = ?").param(id).update() == 1;
    }

    Optional<Named> find(UUID id) {
        return jdbc.sql("""
                        SELECT s.*, n.name AS neighbourhood_name, p.name AS recorder
                          FROM signal s
                          JOIN published_neighbourhood n ON n.code = s.neighbourhood
                          JOIN published_professional p ON p.id = s.recorded_by
                         WHERE s.id = ?""")
                .param(id)
                .query((row, _) -> new Named(read(row), row.getString("neighbourhood_name"), row.getString("recorder")))
                .optional();
    }

    /** Whether it was ever referred, apart from referrals taken back. */
    /** Whether a process lead has it, or a case came of it: then others rest on it. */
    boolean inUse(UUID id) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM referral
                                        WHERE signal_id = ? AND (outcome IS NULL OR outcome = 'PERSONAL_APPROACH'))""").param(id).query(Boolean.class).single();
    }

    boolean referred(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM referral WHERE signal_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    List<SignalLine> newest(SignalQuestion question, Acting acting, LocalDate today, int limit) {
        boolean oldest = question.oldestFirst();
        String sql = LINES
                + (question.mine() ? MINE : "")
                + (question.name() == null ? "" : NAMED)
                + (question.after() == null ? "" : oldest ? BEFORE : AFTER)
                + (oldest ? OLDEST_FIRST : NEWEST_FIRST);
        return asked(sql, question, acting)
                .param("limit", limit)
                .query((row, _) -> line(row, acting.professionalId(), today))
                .list();
    }

    /** The first of some, if there are any, and how many there are in all. */
    record Some(List<SignalLine> first, int total) {}

    /** Own ones that were not referred and expire after a day. */
    Some unreferred(Acting acting, LocalDate today, LocalDate after) {
        AtomicInteger total = new AtomicInteger();
        List<SignalLine> first = jdbc.sql(UNREFERRED)
                .param("organisation", acting.organisationId())
                .param("after", after)
                .query((row, _) -> {
                    total.set(row.getInt("total"));
                    return line(row, acting.professionalId(), today);
                })
                .list();
        return new Some(first, total.get());
    }

    /** How many there are on all pages; how far each has come is asked only when it matters. */
    int count(SignalQuestion question, Acting acting) {
        SignalQuestion all = new SignalQuestion(question.mine(), question.states(), null, false, question.name());
        String counted = all.states().size() == SignalLine.State.values().length ? COUNT_ALL : COUNT;
        return asked(counted + (all.mine() ? MINE : "") + (all.name() == null ? "" : NAMED), all, acting)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, SignalQuestion question, Acting acting) {
        JdbcClient.StatementSpec asked = jdbc.sql(sql)
                .param("organisation", acting.organisationId())
                .param("states", question.states().stream().map(Enum::name).toArray(String[]::new));
        if (question.mine()) {
            asked = asked.param("professional", acting.professionalId());
        }
        NameSearch name = question.name();
        if (name != null) {
            asked = asked.param("name", name.folded());
        }
        return question.after() == null ? asked : asked.param("after", question.after());
    }

    private static SignalLine line(ResultSet row, UUID professional, LocalDate today) throws SQLException {
        Identity identity = identity(row);
        return new SignalLine(
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                identity,
                identity == null ? null : identity.ageOn(today),
                row.getString("neighbourhood"),
                row.getString("recorder"),
                professional.equals(row.getObject("recorded_by", UUID.class)),
                Exploitation.valueOf(row.getString("exploitation")),
                row.getTimestamp("recorded_at").toInstant(),
                SignalLine.State.valueOf(row.getString("state")));
    }

    private static @Nullable Identity identity(ResultSet row) throws SQLException {
        String firstName = row.getString("first_name");
        return firstName == null
                ? null
                : new Identity(
                        firstName, row.getString("family_name"), BirthDate.ofRegister(row.getString("birth_date")));
    }

    private static Signal read(ResultSet row) throws SQLException {
        return new Signal(
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("recorded_by", UUID.class),
                row.getString("neighbourhood"),
                PhaseMeaning.valueOf(row.getString("phase")),
                Exploitation.valueOf(row.getString("exploitation")),
                Informed.ofCodes(
                        row.getString("youth_not_informed"),
                        row.getString("parents_not_informed"),
                        row.getObject("inform_again_on", LocalDate.class)),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("regime"),
                row.getInt("version"));
    }

    private static @Nullable String name(@Nullable NotInformed reason) {
        return reason == null ? null : reason.name();
    }
}

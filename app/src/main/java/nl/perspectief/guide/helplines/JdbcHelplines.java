package nl.perspectief.guide.helplines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import nl.perspectief.organisations.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list in its two tables: as it is, and as it was. Who may write is said by row-level security too. */
@Component
class JdbcHelplines {
    private static final String COLUMNS =
            "key, name_nl, name_en, reach, meant_nl, meant_en, owner, checked_on, verified, source, version";

    private final JdbcClient jdbc;

    JdbcHelplines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Helpline> all() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM guide_helpline ORDER BY place, key")
                .query((row, _) -> line(row))
                .list();
    }

    private static Helpline line(ResultSet row) throws SQLException {
        return new Helpline(
                row.getString("key"),
                row.getString("name_nl"),
                row.getString("name_en"),
                row.getString("reach"),
                row.getString("meant_nl"),
                row.getString("meant_en"),
                row.getString("owner"),
                row.getObject("checked_on", LocalDate.class),
                row.getBoolean("verified"),
                row.getString("source"),
                row.getInt("version"));
    }

    List<HelplineChange> history(String key) {
        return jdbc.sql("SELECT " + COLUMNS
                        + ", changed_at, organisation, role FROM guide_helpline_before WHERE key = ?"
                        + " ORDER BY version DESC")
                .param(key)
                .query((row, _) -> new HelplineChange(
                        line(row),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("organisation"),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    /** Behind the others. @return whether its key was free */
    boolean add(Helpline line) {
        return jdbc.sql("""
                        INSERT INTO guide_helpline (place, key, name_nl, name_en, reach, meant_nl, meant_en, owner,
                                                    checked_on, verified, source, version)
                        SELECT coalesce(max(place), 0) + 1, :key, :nameDutch, :nameEnglish, :reach, :meantDutch,
                               :meantEnglish, :owner, :checkedOn, true, :source, 1 FROM guide_helpline
                        ON CONFLICT (key) DO NOTHING""").paramSource(line).update() == 1;
    }

    boolean change(Helpline line) {
        return jdbc.sql("""
                        UPDATE guide_helpline
                           SET name_nl = :nameDutch, name_en = :nameEnglish, reach = :reach, meant_nl = :meantDutch,
                               meant_en = :meantEnglish, owner = :owner, checked_on = :checkedOn, verified = true,
                               source = :source, version = version + 1
                         WHERE key = :key AND version = :version""").paramSource(line).update() == 1;
    }

    void remember(HelplineChange change) {
        Helpline line = change.before();
        jdbc.sql("INSERT INTO guide_helpline_before (" + COLUMNS + ", changed_at, organisation, role)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        line.key(),
                        line.nameDutch(),
                        line.nameEnglish(),
                        line.reach(),
                        line.meantDutch(),
                        line.meantEnglish(),
                        line.owner(),
                        line.checkedOn(),
                        line.verified(),
                        line.source(),
                        line.version(),
                        Timestamp.from(change.changedAt()),
                        change.organisation(),
                        change.role().name())
                .update();
    }
}

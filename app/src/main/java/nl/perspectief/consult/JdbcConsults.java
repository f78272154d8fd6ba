package nl.perspectief.consult;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.Ids;
import nl.perspectief.warning.Nameless;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows, as far as the wall shows them to who acts. */
@Component
class JdbcConsults {
    private static final String SELECT = """
            SELECT c.*, (SELECT w.words FROM consult_word w WHERE w.consult_id = c.id ORDER BY w.said_at, w.id LIMIT 1) AS begins
              FROM consult c WHERE c.last_word_at IS NOT NULL AND\s""";

    private final JdbcClient jdbc;
    private final Professionals professionals;
    private final Organisations organisations;

    JdbcConsults(JdbcClient jdbc, Professionals professionals, Organisations organisations) {
        this.jdbc = jdbc;
        this.professionals = professionals;
        this.organisations = organisations;
    }

    /** What stands in a row, before its people and organisations have names. */
    private record Row(
            UUID id,
            UUID organisation,
            Role role,
            UUID asker,
            Instant askedAt,
            @Nullable Instant firstAnsweredAt,
            Instant lastWordAt,
            UUID lastWordBy,
            String begins,
            boolean unread,
            @Nullable Instant signalAt) {}

    private record Line(UUID by, Instant at, String words) {}

    List<Consult> own(UUID asker) {
        return where("c.asked_by = ? ORDER BY c.last_word_at DESC, c.id", asker);
    }

    List<Consult> others(UUID besides) {
        return where("c.asked_by <> ? ORDER BY c.last_word_by <> c.asked_by, c.last_word_at, c.id", besides);
    }

    Optional<Consult> find(UUID id) {
        return where("c.id = ?", id).stream().findFirst();
    }

    private List<Consult> where(String condition, UUID id) {
        List<Row> rows =
                jdbc.sql(SELECT + condition).param(id).query(JdbcConsults::row).list();
        Map<UUID, Professional> askers =
                professionals.named(rows.stream().map(Row::asker).collect(Collectors.toSet()));
        Map<UUID, Organisation> all = rows.isEmpty()
                ? Map.of()
                : organisations.all().stream().collect(Collectors.toMap(Organisation::id, one -> one));
        return rows.stream()
                .map(row -> new Consult(
                        row.id(),
                        Objects.requireNonNull(all.get(row.organisation())),
                        row.role(),
                        Objects.requireNonNull(askers.get(row.asker())),
                        row.askedAt(),
                        row.firstAnsweredAt(),
                        row.lastWordAt(),
                        row.begins(),
                        !row.lastWordBy().equals(row.asker()),
                        row.unread(),
                        row.signalAt()))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                moment(row, "first_answered_at"),
                row.getTimestamp("last_word_at").toInstant(),
                row.getObject("last_word_by", UUID.class),
                row.getString("begins"),
                row.getBoolean("unread"),
                moment(row, "signal_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    List<Conversation.Said> said(Consult consult) {
        List<Line> lines = jdbc.sql("SELECT * FROM consult_word WHERE consult_id = ? ORDER BY said_at, id")
                .param(consult.id())
                .query((row, _) -> new Line(
                        row.getObject("said_by", UUID.class),
                        row.getTimestamp("said_at").toInstant(),
                        row.getString("words")))
                .list();
        Map<UUID, Professional> people =
                professionals.named(lines.stream().map(Line::by).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> new Conversation.Said(
                        Objects.requireNonNull(people.get(line.by())),
                        line.at(),
                        line.words(),
                        line.by().equals(consult.asker().id())))
                .toList();
    }

    void insert(UUID id, Acting acting, Consulted whom, Instant now) {
        jdbc.sql("""
                        INSERT INTO consult (id, organisation_id, role, asker_organisation_id, asked_by, asked_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        whom.organisation().id(),
                        whom.role().name(),
                        acting.organisationId(),
                        acting.professionalId(),
                        Timestamp.from(now))
                .update();
    }

    /** Whether it was there; who ends it meanwhile waits until this is said. */
    boolean say(UUID id, UUID by, Nameless words, Instant now) {
        return jdbc.sql("""
                        INSERT INTO consult_word (id, consult_id, said_by, said_at, words)
                        SELECT ?, c.id, ?, ?, ? FROM consult c WHERE c.id = ?""")
                        .params(Ids.next(now), by, Timestamp.from(now), words.text(), id)
                        .update()
                == 1;
    }

    /** What was shown is read; what was said since is not. */
    void read(Consult consult) {
        jdbc.sql("UPDATE consult SET unread = false WHERE id = ? AND last_word_at = ?")
                .params(consult.id(), Timestamp.from(consult.lastWordAt()))
                .update();
    }

    boolean choose(UUID id, UUID asker, @Nullable Instant at) {
        return jdbc.sql("UPDATE consult SET signal_at = :at::timestamptz WHERE id = :id AND asked_by = :asker")
                        .param("at", at == null ? null : Timestamp.from(at))
                        .param("id", id)
                        .param("asker", asker)
                        .update()
                == 1;
    }

    /** Whether there was one to end; not one with an answer that was not read. */
    boolean delete(UUID id, UUID asker) {
        return jdbc.sql("DELETE FROM consult WHERE id = ? AND asked_by = ? AND NOT unread")
                        .params(id, asker)
                        .update()
                == 1;
    }
}

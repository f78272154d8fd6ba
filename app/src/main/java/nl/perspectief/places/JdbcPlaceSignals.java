package nl.perspectief.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.warning.Nameless;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows, as far as the wall shows them to who acts. */
@Component
class JdbcPlaceSignals {
    private static final String SELECT = """
            SELECT p.*, n.name AS neighbourhood_name, coalesce(p.answered_at, p.reported_at) AS changed_at
              FROM place_signal p LEFT JOIN published_neighbourhood n ON n.code = p.neighbourhood WHERE\s""";

    private final JdbcClient jdbc;
    private final Professionals professionals;
    private final Organisations organisations;

    JdbcPlaceSignals(JdbcClient jdbc, Professionals professionals, Organisations organisations) {
        this.jdbc = jdbc;
        this.professionals = professionals;
        this.organisations = organisations;
    }

    List<PlaceSignal> reportedBy(UUID reporter) {
        return where("p.reported_by = ? ORDER BY p.reported_at DESC, p.id", reporter);
    }

    /** Also what a receiver reported: a colleague may be away. */
    List<PlaceSignal> receivedAt(UUID organisation) {
        return where("""
                ? IN (p.lead_organisation_id, p.riec_organisation_id)
                   AND receives_place(p.lead_organisation_id, p.riec_organisation_id)
                 ORDER BY p.state <> 'NEW', p.state = 'NOTHING_FURTHER', p.reported_at, p.id""", organisation);
    }

    Optional<PlaceSignal> find(UUID id) {
        return where("p.id = ?", id).stream().findFirst();
    }

    /** A row before its people and organisations have names, and what it is with those. */
    private record Row(
            UUID lead,
            @Nullable UUID riec,
            UUID reporter,
            BiFunction<PlaceReceivers, Professional, PlaceSignal> named) {}

    private List<PlaceSignal> where(String condition, UUID id) {
        List<Row> rows = jdbc.sql(SELECT + condition)
                .param(id)
                .query(JdbcPlaceSignals::row)
                .list();
        Map<UUID, Professional> people =
                professionals.named(rows.stream().map(Row::reporter).collect(Collectors.toSet()));
        Map<UUID, Organisation> all = rows.isEmpty()
                ? Map.of()
                : organisations.all().stream().collect(Collectors.toMap(Organisation::id, one -> one));
        return rows.stream()
                .map(row -> row.named()
                        .apply(
                                new PlaceReceivers(
                                        Objects.requireNonNull(all.get(row.lead())),
                                        row.riec() == null ? null : all.get(row.riec())),
                                Objects.requireNonNull(people.get(row.reporter()))))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant reportedAt = row.getTimestamp("reported_at").toInstant();
        PlaceKind kind = PlaceKind.valueOf(row.getString("kind"));
        String place = row.getString("place");
        String neighbourhood = row.getString("neighbourhood_name");
        LocalDate from = row.getObject("seen_from", LocalDate.class);
        LocalDate until = row.getObject("seen_until", LocalDate.class);
        String seen = row.getString("seen");
        PlaceSource source = PlaceSource.valueOf(row.getString("source"));
        PlaceState state = PlaceState.valueOf(row.getString("state"));
        Instant changedAt = row.getTimestamp("changed_at").toInstant();
        int version = row.getInt("version");
        boolean unread = row.getBoolean("unread");
        return new Row(
                row.getObject("lead_organisation_id", UUID.class),
                row.getObject("riec_organisation_id", UUID.class),
                row.getObject("reported_by", UUID.class),
                (receivers, reporter) -> new PlaceSignal(
                        id,
                        receivers,
                        reporter,
                        reportedAt,
                        kind,
                        place,
                        neighbourhood,
                        from,
                        until,
                        seen,
                        source,
                        state,
                        changedAt,
                        version,
                        unread));
    }

    private record Line(PlaceState state, UUID by, Instant at, String words) {}

    /** The latest first. */
    List<PlaceAnswer> answers(UUID id) {
        List<Line> lines = jdbc.sql("SELECT * FROM place_signal_answer WHERE place_signal_id = ? ORDER BY number DESC")
                .param(id)
                .query((row, _) -> new Line(
                        PlaceState.valueOf(row.getString("state")),
                        row.getObject("answered_by", UUID.class),
                        row.getTimestamp("answered_at").toInstant(),
                        Objects.requireNonNullElse(row.getString("words"), "")))
                .list();
        Map<UUID, Professional> people =
                professionals.named(lines.stream().map(Line::by).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> new PlaceAnswer(
                        line.state(), Objects.requireNonNull(people.get(line.by())), line.at(), line.words()))
                .toList();
    }

    void insert(UUID id, Acting acting, PlaceReceivers to, NewPlace place, Instant now) {
        Organisation riec = to.riec();
        jdbc.sql("""
                        INSERT INTO place_signal (id, lead_organisation_id, riec_organisation_id, reporter_organisation_id, reported_by,
                               reported_at, kind, place, neighbourhood, seen_from, seen_until, seen, source)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(to.municipality().id())
                .param(riec == null ? null : riec.id())
                .param(acting.organisationId())
                .param(acting.professionalId())
                .param(Timestamp.from(now))
                .param(place.kind().name())
                .param(place.place().text())
                .param(place.neighbourhood())
                .param(place.seenFrom())
                .param(place.seenUntil())
                .param(place.seen().text())
                .param(place.source().name())
                .update();
    }

    /** Whether nobody answered since that version. */
    boolean answer(UUID id, int version, Acting acting, PlaceState state, @Nullable Nameless words, Instant now) {
        return jdbc.sql("""
                        INSERT INTO place_signal_answer (place_signal_id, number, state, answered_by, answered_at, words)
                        SELECT p.id, p.version + 1, ?, ?, ?, ? FROM place_signal p WHERE p.id = ? AND p.version = ?
                            ON CONFLICT DO NOTHING""")
                        .param(state.name())
                        .param(acting.professionalId())
                        .param(Timestamp.from(now))
                        .param(words == null ? null : words.text())
                        .param(id)
                        .param(version)
                        .update()
                == 1;
    }

    /** What was shown is read; what was answered since is not. */
    void read(PlaceSignal place) {
        jdbc.sql("UPDATE place_signal SET unread = false WHERE id = ? AND version = ?")
                .params(place.id(), place.version())
                .update();
    }

    /** Whether there was one to take back. */
    boolean delete(UUID id, UUID reporter) {
        return jdbc.sql("DELETE FROM place_signal WHERE id = ? AND reported_by = ? AND state = 'NEW'")
                        .params(id, reporter)
                        .update()
                == 1;
    }
}

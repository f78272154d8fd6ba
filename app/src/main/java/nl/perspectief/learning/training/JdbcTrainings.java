package nl.perspectief.learning.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows, as far as the wall shows them to who acts. */
@Component
class JdbcTrainings {
    private static final String SELECT = """
            SELECT t.*, s.professional_id IS NOT NULL AS mine, s.waits, s.attended,
                   s.seen_version < t.version OR s.seen_waits <> s.waits AS unread,
                   s.seen_waits AND NOT s.waits AS moved
              FROM training t LEFT JOIN training_seat s ON s.training_id = t.id AND s.professional_id = :me WHERE\s""";

    private final JdbcClient jdbc;
    private final Professionals professionals;
    private final Organisations organisations;

    JdbcTrainings(JdbcClient jdbc, Professionals professionals, Organisations organisations) {
        this.jdbc = jdbc;
        this.professionals = professionals;
        this.organisations = organisations;
    }

    List<Training> from(Acting acting, LocalDate day) {
        return where(acting, "t.day >= :day ORDER BY t.day, t.from_time, t.id", Map.of("day", day));
    }

    List<Training> organised(Acting acting, LocalDate until) {
        return where(
                acting,
                "t.day <= :day AND t.organisation_id = :own ORDER BY t.day DESC, t.id LIMIT 50",
                Map.of("day", until, "own", acting.organisationId()));
    }

    List<Training> own(Acting acting) {
        return where(acting, "s.professional_id IS NOT NULL ORDER BY t.day DESC, t.from_time DESC, t.id", Map.of());
    }

    Optional<Training> find(Acting acting, UUID id) {
        return where(acting, "t.id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<Training> where(Acting acting, String condition, Map<String, ?> values) {
        Map<UUID, Organisation> all =
                organisations.all().stream().collect(Collectors.toMap(Organisation::id, one -> one));
        return jdbc.sql(SELECT + condition)
                .param("me", acting.professionalId())
                .params(values)
                .query((row, _) -> training(row, all))
                .list();
    }

    private static Training training(ResultSet row, Map<UUID, Organisation> all) throws SQLException {
        return new Training(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(all.get(row.getObject("organisation_id", UUID.class))),
                new TrainingPlan(
                        row.getString("title"),
                        row.getString("about"),
                        row.getString("audience"),
                        row.getString("place"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("until_time", LocalTime.class),
                        row.getInt("seats")),
                row.getString("cancelled"),
                row.getInt("version"),
                row.getInt("taken"),
                row.getInt("waiting"),
                row.getBoolean("mine") ? seat(row) : null);
    }

    private static TrainingSeat seat(ResultSet row) throws SQLException {
        return new TrainingSeat(
                row.getBoolean("waits"), row.getBoolean("unread"), row.getBoolean("moved"), attended(row));
    }

    private static @Nullable Boolean attended(ResultSet row) throws SQLException {
        return row.getObject("attended") instanceof Boolean said ? said : null;
    }

    private record Seat(UUID who, TrainingSeat seat) {}

    List<SignedUp> signedUp(UUID id) {
        List<Seat> seats = jdbc.sql("""
                        SELECT professional_id, waits, attended, false AS unread, false AS moved FROM training_seat
                         WHERE training_id = ? ORDER BY number""")
                .param(id)
                .query((row, _) -> new Seat(row.getObject("professional_id", UUID.class), seat(row)))
                .list();
        Map<UUID, Professional> people =
                professionals.named(seats.stream().map(Seat::who).collect(Collectors.toSet()));
        return seats.stream()
                .map(one -> new SignedUp(Objects.requireNonNull(people.get(one.who())), one.seat()))
                .toList();
    }

    void insert(UUID id, Acting acting, TrainingPlan plan, Instant now) {
        jdbc.sql("""
                        INSERT INTO training (id, organisation_id, made_by, made_at, title, about, audience, place, day, from_time,
                               until_time, seats) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        acting.organisationId(),
                        acting.professionalId(),
                        Timestamp.from(now),
                        plan.title(),
                        plan.about(),
                        plan.audience(),
                        plan.place(),
                        plan.day(),
                        plan.from(),
                        plan.until(),
                        plan.seats())
                .update();
    }

    boolean change(UUID id, int version, TrainingPlan plan) {
        return jdbc.sql("""
                        UPDATE training SET title = ?, about = ?, audience = ?, place = ?, day = ?, from_time = ?, until_time = ?, seats = ?
                         WHERE id = ? AND version = ? AND cancelled IS NULL AND taken <= ?""")
                        .params(
                                plan.title(),
                                plan.about(),
                                plan.audience(),
                                plan.place(),
                                plan.day(),
                                plan.from(),
                                plan.until(),
                                plan.seats(),
                                id,
                                version,
                                plan.seats())
                        .update()
                == 1;
    }

    boolean cancel(UUID id, int version, String why) {
        return jdbc.sql("UPDATE training SET cancelled = ? WHERE id = ? AND version = ? AND cancelled IS NULL")
                        .params(why, id, version)
                        .update()
                == 1;
    }

    boolean attended(UUID id, Set<UUID> there) {
        jdbc.sql("UPDATE training_seat SET attended = professional_id = ANY (?) WHERE training_id = ? AND NOT waits")
                .params(there.toArray(UUID[]::new), id)
                .update();
        return true;
    }

    boolean signUp(Acting acting, UUID id, Instant now) {
        boolean done = jdbc.sql("""
                        INSERT INTO training_seat (training_id, professional_id, organisation_id, signed_up_at, seen_version)
                        SELECT t.id, ?, ?, ?, t.version FROM training t WHERE t.id = ? ON CONFLICT DO NOTHING""")
                        .params(acting.professionalId(), acting.organisationId(), Timestamp.from(now), id)
                        .update()
                == 1;
        find(acting, id).ifPresent(one -> read(acting, one));
        return done;
    }

    void read(Acting acting, Training training) {
        jdbc.sql("""
                        UPDATE training_seat SET seen_version = ?, seen_waits = waits
                         WHERE training_id = ? AND professional_id = ?""")
                .params(training.version(), training.id(), acting.professionalId())
                .update();
    }

    boolean signOff(Acting acting, UUID id) {
        return jdbc.sql("DELETE FROM training_seat WHERE training_id = ? AND professional_id = ?")
                        .params(id, acting.professionalId())
                        .update()
                == 1;
    }
}

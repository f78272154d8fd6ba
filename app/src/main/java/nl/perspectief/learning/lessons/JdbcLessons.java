package nl.perspectief.learning.lessons;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.shared.Ids;
import nl.perspectief.warning.Nameless;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows, as far as the wall shows them to who acts. */
@Component
class JdbcLessons {
    private final JdbcClient jdbc;
    private final Professionals professionals;

    JdbcLessons(JdbcClient jdbc, Professionals professionals) {
        this.jdbc = jdbc;
        this.professionals = professionals;
    }

    /** Something of somebody, before that person has a name. */
    private record Of<T>(UUID by, Function<Professional, T> named) {}

    List<Lesson> notAdopted() {
        return where("state <> 'ADOPTED' ORDER BY state IN ('WITHDRAWN', 'REPLACED'), proposed_at DESC, id", Map.of());
    }

    List<Lesson> waiting(LocalDate today) {
        return where(
                "state = 'OFFERED' OR (state = 'ADOPTED' AND review_on < :today) ORDER BY proposed_at, id",
                Map.of("today", today));
    }

    Optional<Lesson> find(UUID id) {
        return where("id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<Lesson> where(String condition, Map<String, ?> values) {
        return named(jdbc.sql("SELECT *, seconds_lesson(id) AS seconds FROM lesson WHERE " + condition)
                .params(values)
                .query(JdbcLessons::row)
                .list());
    }

    private <T> List<T> named(List<Of<T>> all) {
        Map<UUID, Professional> people =
                professionals.named(all.stream().map(Of::by).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> one.named().apply(Objects.requireNonNull(people.get(one.by()))))
                .toList();
    }

    private static Of<Lesson> row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LessonTheme theme = LessonTheme.valueOf(row.getString("theme"));
        String title = row.getString("title");
        String words = row.getString("words");
        String card = row.getString("card");
        Instant proposedAt = row.getTimestamp("proposed_at").toInstant();
        LessonState state = LessonState.valueOf(row.getString("state"));
        int version = row.getInt("version");
        boolean seconds = row.getBoolean("seconds");
        LocalDate reviewOn = row.getObject("review_on", LocalDate.class);
        UUID replaces = row.getObject("replaces", UUID.class);
        return new Of<>(
                row.getObject("proposed_by", UUID.class),
                proposer -> new Lesson(
                        id,
                        theme,
                        title,
                        words,
                        card,
                        proposer,
                        proposedAt,
                        state,
                        version,
                        seconds,
                        reviewOn,
                        replaces));
    }

    List<LessonStep> steps(UUID id) {
        return named(jdbc.sql("SELECT * FROM lesson_step WHERE lesson_id = ? ORDER BY number")
                .param(id)
                .query((row, _) -> {
                    LessonStep.Kind kind = LessonStep.Kind.valueOf(row.getString("step"));
                    Instant at = row.getTimestamp("done_at").toInstant();
                    String why = Objects.requireNonNullElse(row.getString("why"), "");
                    return new Of<>(row.getObject("done_by", UUID.class), who -> new LessonStep(kind, who, at, why));
                })
                .list());
    }

    List<LessonWord> words(UUID id) {
        return named(jdbc.sql("SELECT * FROM lesson_word WHERE lesson_id = ? ORDER BY said_at, id")
                .param(id)
                .query((row, _) -> {
                    Instant at = row.getTimestamp("said_at").toInstant();
                    String words = row.getString("words");
                    return new Of<>(row.getObject("said_by", UUID.class), who -> new LessonWord(who, at, words));
                })
                .list());
    }

    void insert(UUID id, Acting acting, NewLesson lesson, @Nullable UUID replaces, Instant now) {
        jdbc.sql("""
                        INSERT INTO lesson (id, organisation_id, proposed_by, proposed_at, theme, title, words, card, replaces)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(acting.organisationId())
                .param(acting.professionalId())
                .param(Timestamp.from(now))
                .param(lesson.theme().name())
                .param(lesson.title().text())
                .param(lesson.words().text())
                .param(lesson.card())
                .param(replaces)
                .update();
    }

    /** Whether it could be, and was as it was read. */
    boolean rewrite(UUID id, int version, UUID proposer, NewLesson lesson) {
        return jdbc.sql("""
                        UPDATE lesson SET theme = ?, title = ?, words = ?, card = ?
                         WHERE id = ? AND version = ? AND proposed_by = ? AND state = 'PROPOSED'""")
                        .param(lesson.theme().name())
                        .param(lesson.title().text())
                        .param(lesson.words().text())
                        .param(lesson.card())
                        .param(id)
                        .param(version)
                        .param(proposer)
                        .update()
                == 1;
    }

    boolean say(UUID id, UUID by, Nameless words, Instant now) {
        return jdbc.sql("""
                        INSERT INTO lesson_word (id, lesson_id, said_by, said_at, words)
                        SELECT ?, l.id, ?, ?, ? FROM lesson l WHERE l.id = ? AND l.state IN ('PROPOSED', 'OFFERED')""")
                        .params(Ids.next(now), by, Timestamp.from(now), words.text(), id)
                        .update()
                == 1;
    }

    /** Whether it was as it was read. */
    boolean step(
            UUID id,
            int version,
            Acting acting,
            LessonStep.Kind step,
            @Nullable Nameless why,
            @Nullable LocalDate reviewOn,
            Instant now) {
        return jdbc.sql("""
                        INSERT INTO lesson_step (lesson_id, number, step, organisation_id, done_by, done_at, why, review_on)
                        SELECT l.id, l.version + 1, ?, ?, ?, ?, ?, ? FROM lesson l WHERE l.id = ? AND l.version = ?
                            ON CONFLICT DO NOTHING""")
                        .param(step.name())
                        .param(acting.organisationId())
                        .param(acting.professionalId())
                        .param(Timestamp.from(now))
                        .param(why == null ? null : why.text())
                        .param(reviewOn)
                        .param(id)
                        .param(version)
                        .update()
                == 1;
    }
}

package nl.perspectief.learning.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lessons that hold, for everybody, also without an account. Their table knows neither who proposed nor who adopted one. */
@Component
public class AdoptedLessons {
    private static final String SELECT = "SELECT * FROM adopted_lesson ";

    private final JdbcClient jdbc;

    AdoptedLessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By theme, the latest first. */
    public List<AdoptedLesson> all() {
        return jdbc.sql(SELECT + "ORDER BY theme, adopted_on DESC, lesson_id")
                .query(AdoptedLessons::row)
                .list();
    }

    /** Those that belong to a card of the guide, the latest first. */
    public List<AdoptedLesson> of(String card) {
        return jdbc.sql(SELECT + "WHERE card = ? ORDER BY adopted_on DESC, lesson_id")
                .param(card)
                .query(AdoptedLessons::row)
                .list();
    }

    public Optional<AdoptedLesson> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE lesson_id = ?")
                .param(id)
                .query(AdoptedLessons::row)
                .optional();
    }

    private static AdoptedLesson row(ResultSet row, int number) throws SQLException {
        return new AdoptedLesson(
                row.getObject("lesson_id", UUID.class),
                LessonTheme.valueOf(row.getString("theme")),
                row.getString("title"),
                row.getString("words"),
                row.getString("card"),
                row.getObject("adopted_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class));
    }
}

package nl.perspectief.organisations.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of a module about one young person, told alike; always inside a transaction that told who acts. */
@Component
public class HeldRows {
    /** Of another organisation is named who holds it, and not told what. */
    private static final String TOLD = """
            SELECT h.what, h.since, h.at, o.short_name AS held_by,
                   CASE WHEN h.of_another THEN 'OF_ANOTHER_PERSON'
                        WHEN h.holder <> acting_organisation() THEN 'OF_ANOTHER_ORGANISATION' END AS withheld,
                   h.answer, h.said
              FROM (%s) AS h (what, holder, since, answer, said, at, of_another)
              JOIN published_organisation o ON o.id = h.holder
             ORDER BY h.since, h.what""";

    private final JdbcClient jdbc;

    HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of each of these statements about {@code :subject}, in this order: the key of what it is, the organisation that holds it,
     * the day, lines of keys and days, words, the page, and whether it is of another person.
     */
    public List<Held> of(UUID subject, String... statements) {
        return Stream.of(statements)
                .flatMap(
                        one -> jdbc
                                .sql(TOLD.formatted(one))
                                .param("subject", subject)
                                .query((row, _) -> held(row))
                                .list()
                                .stream())
                .toList();
    }

    /** The one thing that a statement answers of {@code :file}: whom it is about and the organisation that leads it as a case. */
    public Optional<PersonData.Whose> whose(UUID file, String statement) {
        return jdbc
                .sql(statement)
                .param("file", file)
                .query((row, _) -> new PersonData.Whose(
                        row.getObject("subject_id", UUID.class), row.getObject("leads", UUID.class)))
                .stream()
                .findFirst();
    }

    private static Held held(ResultSet row) throws SQLException {
        String why = row.getString("withheld");
        return new Held(
                row.getString("what"),
                null,
                row.getString("held_by"),
                row.getObject("since", LocalDate.class),
                unless(why, row.getString("answer")),
                unless(why, row.getString("said")),
                List.of(),
                unless(why, row.getString("at")),
                why == null ? null : Withheld.valueOf(why));
    }

    private static @Nullable String unless(@Nullable String withheld, @Nullable String told) {
        return withheld == null ? told : null;
    }
}

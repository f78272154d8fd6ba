package nl.perspectief.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom many cases are about, in one question; always inside a transaction that told who acts. */
@Component
public class JdbcKnownCases {
    private final JdbcClient jdbc;

    JdbcKnownCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param identity as far as the reader may know it */
    public record Known(
            UUID caseId, UUID subjectId, @Nullable Identity identity) {}

    /** Those of the cases that the acting professional may see, by id. */
    public Map<UUID, Known> of(Acting acting, Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : known(acting, caseIds).stream().collect(Collectors.toMap(Known::caseId, Function.identity()));
    }

    /** Who it is as the own organisation recorded it, or else as another gave it last. */
    private List<Known> known(Acting acting, Collection<UUID> caseIds) {
        return jdbc.sql("""
                        SELECT c.id, c.subject_id, y.first_name, y.family_name, y.birth_date
                          FROM case_file c
                          LEFT JOIN LATERAL (
                               SELECT y.first_name, y.family_name, y.birth_date
                                 FROM published_identity y WHERE y.file_id = c.id AND y.kind = 'IDENTITY'
                                ORDER BY y.organisation_id = :own DESC, y.recorded_at DESC, y.item_id DESC LIMIT 1) y ON true
                         WHERE c.id = ANY (:ids::uuid[])""")
                .param("own", acting.organisationId())
                .param("ids", caseIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        String firstName = row.getString("first_name");
        return new Known(
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                firstName == null
                        ? null
                        : new Identity(
                                firstName,
                                row.getString("family_name"),
                                BirthDate.ofRegister(row.getString("birth_date"))));
    }
}

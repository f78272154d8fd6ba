package nl.perspectief.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The professionals whom a case mentions, and those who could take a seat. */
@Component
class People {
    private static final String SELECT = """
            SELECT p.id, p.name, p.function, o.id AS organisation_id, o.partner, o.name AS organisation_name,
                   o.short_name, o.domain
              FROM professional p JOIN organisation o ON o.id = p.organisation_id
             WHERE\s""";

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Professional get(UUID id) {
        return jdbc.sql(SELECT + "p.id = ?").param(id).query(People::read).single();
    }

    Map<UUID, Professional> named(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(SELECT + "p.id IN (:ids)").param("ids", ids).query(People::read).list().stream()
                        .collect(Collectors.toMap(Professional::id, Function.identity()));
    }

    /** Everyone whose work is with young people, by organisation and name. */
    List<Professional> whoCouldSit() {
        return jdbc.sql(SELECT + """
                        p.id IN (SELECT r.professional_id FROM professional_role r
                                  WHERE r.role IN ('FRONTLINE', 'ATTENTION_OFFICER', 'CASE_LEAD', 'CASE_PARTNER'))
                         ORDER BY o.name, p.name""").query(People::read).list();
    }

    private static Professional read(ResultSet row, int index) throws SQLException {
        return new Professional(
                row.getObject("id", UUID.class),
                new Organisation(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("partner"),
                        row.getString("organisation_name"),
                        row.getString("short_name"),
                        Domain.valueOf(row.getString("domain"))),
                row.getString("name"),
                row.getString("function"));
    }
}

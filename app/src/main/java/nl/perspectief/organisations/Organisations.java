package nl.perspectief.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.shared.DutchOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The partners of the partnership and the neighbourhoods it works in; no persons, so open to every module. */
@Component
public class Organisations {
    private static final String ORGANISATION = "SELECT id, partner, name, short_name, domain FROM organisation";

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every partner, by name. */
    public List<Organisation> all() {
        return jdbc.sql(ORGANISATION).query((row, _) -> organisation(row)).list().stream()
                .sorted(DutchOrder.by(Organisation::name))
                .toList();
    }

    /** The partner that the covenant names so. */
    public Optional<Organisation> byPartner(String partner) {
        return jdbc.sql(ORGANISATION + " WHERE partner = :partner")
                .param("partner", partner)
                .query((row, _) -> organisation(row))
                .optional();
    }

    public Optional<Organisation> find(UUID id) {
        return jdbc.sql(ORGANISATION + " WHERE id = :id")
                .param("id", id)
                .query((row, _) -> organisation(row))
                .optional();
    }

    /** Every neighbourhood: those the partnership works in first on top, then by name. */
    public List<Neighbourhood> neighbourhoods() {
        return jdbc
                .sql("SELECT code, name, focus FROM neighbourhood")
                .query((row, _) ->
                        new Neighbourhood(row.getString("code"), row.getString("name"), row.getBoolean("focus")))
                .list()
                .stream()
                .sorted(Comparator.comparing((Neighbourhood one) -> !one.focus())
                        .thenComparing(DutchOrder.by(Neighbourhood::name)))
                .toList();
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("partner"),
                row.getString("name"),
                row.getString("short_name"),
                Domain.valueOf(row.getString("domain")));
    }
}

package nl.perspectief.sharing.held;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.held.Held;
import nl.perspectief.organisations.held.Withheld;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was recorded of a young person, and of what was given; always inside a transaction that told who acts. */
@Component
class JdbcRecorded {
    /** What the own organisation recorded, under the covenant of the file that it hangs on. */
    private static final String OWN = """
            SELECT i.id, i.kind, i.category, f.regime, o.short_name AS held_by, i.narrative, i.observed_on,
                   (i.recorded_at AT TIME ZONE 'Europe/Amsterdam')::date AS since, i.corrected_for, i.disputed_by,
                   y.birth_date
              FROM item i JOIN published_organisation o ON o.id = i.organisation_id
              LEFT JOIN item_identity y ON y.item_id = i.id
              LEFT JOIN LATERAL acting_in_file(i.file_id) f ON true
             WHERE i.subject_id = :subject AND i.organisation_id = acting_organisation()
             ORDER BY i.recorded_at, i.id""";

    /** What was given, by whomever, as far as who acts knows that it was. */
    private static final String SHARES = """
            SELECT d.item_id, d.category, d.covenant, g.short_name AS giver, r.short_name AS receiver,
                   d.giver_organisation_id = acting_organisation() AS own,
                   (d.given_at AT TIME ZONE 'Europe/Amsterdam')::date AS given_on,
                   (coalesce(d.withdrawn_at, d.expires_at) AT TIME ZONE 'Europe/Amsterdam')::date AS until, c.words
              FROM disclosure d
              JOIN published_organisation g ON g.id = d.giver_organisation_id
              JOIN published_organisation r ON r.id = d.receiver_organisation_id
              LEFT JOIN disclosure_condition c ON c.disclosure_id = d.id
             WHERE d.subject_id = :subject
             ORDER BY d.given_at, d.id""";

    private final JdbcClient jdbc;

    JdbcRecorded(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Share(UUID item, Held.Sort sort, String giver, boolean own, Held.Given given) {}

    /** The own items with their shares, and after those what others gave, which is theirs to tell. */
    List<Held> about(UUID subject) {
        List<Share> shares = jdbc.sql(SHARES)
                .param("subject", subject)
                .query((row, _) -> share(row))
                .list();
        Map<UUID, List<Held.Given>> own =
                shares.stream().filter(Share::own).collect(groupingBy(Share::item, mapping(Share::given, toList())));
        List<Held> held = new ArrayList<>(jdbc.sql(OWN)
                .param("subject", subject)
                .query((row, _) -> own(row, own.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list());
        shares.stream().filter(one -> !one.own()).map(JdbcRecorded::received).forEach(held::add);
        return held;
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getObject("item_id", UUID.class),
                new Held.Sort(row.getString("covenant"), row.getString("category")),
                row.getString("giver"),
                row.getBoolean("own"),
                new Held.Given(
                        row.getString("receiver"),
                        row.getObject("given_on", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("words")));
    }

    private static Held own(ResultSet row, List<Held.Given> given) throws SQLException {
        String regime = row.getString("regime");
        return new Held(
                "casework.kind." + row.getString("kind"),
                regime == null ? null : new Held.Sort(regime, row.getString("category")),
                row.getString("held_by"),
                row.getObject("since", LocalDate.class),
                lines(row),
                row.getString("narrative"),
                given,
                "/gegevens/" + row.getString("id"),
                null);
    }

    /** What stands beside the words: the birth date, the day it was seen, and whether it was corrected or disputed. */
    private static @Nullable String lines(ResultSet row) throws SQLException {
        StringBuilder lines = new StringBuilder();
        for (String column : List.of("birth_date", "observed_on")) {
            LocalDate day = row.getObject(column, LocalDate.class);
            lines.append(day == null ? "" : day + "\n");
        }
        lines.append(row.getString("corrected_for") == null ? "" : "correcting.corrected\n");
        lines.append(row.getString("disputed_by") == null ? "" : "correcting.disputed\n");
        return lines.isEmpty() ? null : lines.toString();
    }

    private static Held received(Share share) {
        Held.Given given = share.given();
        return new Held(
                "held.received",
                share.sort(),
                share.giver(),
                given.on(),
                null,
                null,
                List.of(new Held.Given(given.to(), given.on(), given.until(), null)),
                null,
                Withheld.OF_ANOTHER_ORGANISATION);
    }
}

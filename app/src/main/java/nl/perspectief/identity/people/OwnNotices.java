package nl.perspectief.identity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others did with one's own mandate, until it was read. */
@Component
public class OwnNotices {
    private final Transactions transactions;
    private final Professionals professionals;
    private final JdbcClient jdbc;

    OwnNotices(Transactions transactions, Professionals professionals, JdbcClient jdbc) {
        this.transactions = transactions;
        this.professionals = professionals;
        this.jdbc = jdbc;
    }

    /** @param what the last word of the key of a sentence */
    public record Told(String what, Professional by, Instant at) {}

    private record Row(String what, UUID by, Instant at) {}

    /** The newest first. */
    public List<Told> of(Acting acting) {
        return transactions.as(acting, () -> {
            List<Row> rows = jdbc.sql("SELECT what, told_by, told_at FROM colleague_notices()")
                    .query((row, _) -> new Row(
                            row.getString("what"),
                            row.getObject("told_by", UUID.class),
                            row.getTimestamp("told_at").toInstant()))
                    .list();
            Set<UUID> people = rows.stream().map(Row::by).collect(Collectors.toSet());
            Map<UUID, Professional> named = professionals.named(people);
            return rows.stream()
                    .map(row -> new Told(row.what(), Objects.requireNonNull(named.get(row.by())), row.at()))
                    .toList();
        });
    }

    /** The names of one's own roles in covenants that open no page here. */
    public List<String> ownRoles(Acting acting) {
        return transactions.as(acting, () -> professionals.ownRoles(acting.professionalId()));
    }

    /** What was told until this moment was read. */
    public void read(Acting acting, Instant until) {
        transactions.run(
                acting,
                () -> jdbc.sql("SELECT colleague_notices_read(?)")
                        .param(Timestamp.from(until))
                        .query((_, _) -> Boolean.TRUE)
                        .single());
    }
}

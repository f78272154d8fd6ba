package nl.perspectief.sharing.review;

import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.Flow;
import nl.perspectief.register.asof.RegimeFlow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How many disclosures stand in a flow, for who changes the register. It looks the way {@link ShareReviews} does: in the
 * name of each giver in turn, without a reader, so that row-level security shows that a disclosure is there and no item.
 */
public final class StandingDisclosures {
    private final JdbcClient owner;

    public StandingDisclosures(Connection owner) {
        this.owner = JdbcClient.create(new SingleConnectionDataSource(owner, true));
    }

    /** Those that were not withdrawn and end later than a moment. */
    public int in(Set<RegimeFlow> flows, Instant moment) {
        List<UUID> givers = owner.sql("SELECT id FROM published_organisation")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        int found = givers.stream().mapToInt(giver -> of(giver, flows, moment)).sum();
        act("", "");
        return found;
    }

    private int of(UUID giver, Set<RegimeFlow> flows, Instant moment) {
        act(giver.toString(), ShareReviews.PURPOSE);
        return owner
                .sql("""
                        SELECT covenant, giver, receiver, category, purpose, phase FROM disclosure
                         WHERE giver_organisation_id = ? AND withdrawn_at IS NULL AND expires_at > ?""")
                .params(giver, Timestamp.from(moment))
                .query((row, _) -> new RegimeFlow(
                        row.getString("covenant"),
                        new Flow(
                                row.getString("giver"),
                                row.getString("receiver"),
                                row.getString("category"),
                                row.getString("purpose"),
                                row.getString("phase"))))
                .list()
                .stream()
                .mapToInt(flow -> flows.contains(flow) ? 1 : 0)
                .sum();
    }

    private void act(String organisation, String purpose) {
        owner.sql("""
                        SELECT set_config('perspectief.organisation', ?, true), set_config('perspectief.reader', '', true),
                               set_config('perspectief.purpose', ?, true)""").params(organisation, purpose).query().singleRow();
    }
}

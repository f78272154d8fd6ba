package nl.perspectief.sharing.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.register.facts.ItemDays;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.disclosure.DisclosureRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of shares as a review reads and writes them; always inside a transaction that reviews. Whoever reviews the same
 * row waits for the other, and reads the facts after that.
 */
final class JdbcReviews {
    /** So many at once: little enough to let others through, enough to ask for their facts together. */
    static final int BATCH = 500;

    private static final String RUNNING = """
            SELECT d.*, true AS open FROM disclosure d
             WHERE d.withdrawn_at IS NULL AND d.expires_at > :now AND\s""";

    private static final String DUE = "(d.review_on <= :today OR d.reviewed_under <> :number)";

    private final JdbcClient jdbc;

    JdbcReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which shares something was done to. */
    record Touched(
            Collection<UUID> cases, Collection<UUID> referrals, Collection<UUID> items, Collection<UUID> shares) {}

    /** The number of the register as it is now. */
    int register() {
        return jdbc.sql("SELECT number FROM reviewed_register")
                .query(Integer.class)
                .single();
    }

    List<Disclosure> locked(Touched touched, Instant now) {
        return jdbc.sql(RUNNING + """
                        (d.case_id = ANY (:cases::uuid[]) OR d.referral_id = ANY (:referrals::uuid[])
                         OR d.item_id = ANY (:items::uuid[]) OR d.id = ANY (:shares::uuid[]))
                         ORDER BY d.id FOR UPDATE""")
                .param("now", Timestamp.from(now))
                .param("cases", texts(touched.cases()))
                .param("referrals", texts(touched.referrals()))
                .param("items", texts(touched.items()))
                .param("shares", texts(touched.shares()))
                .query(DisclosureRow::read)
                .list();
    }

    /** The same without waiting, to see what would become of them. */
    List<Disclosure> ofCase(UUID caseId, Instant now) {
        return jdbc.sql(RUNNING + "d.case_id = :case ORDER BY d.id")
                .param("now", Timestamp.from(now))
                .param("case", caseId)
                .query(DisclosureRow::read)
                .list();
    }

    /** Some of those whose decision can have changed since their last review. */
    List<Disclosure> due(int register, LocalDate today, Instant now) {
        return jdbc.sql(RUNNING + DUE + " ORDER BY d.id LIMIT " + BATCH + " FOR UPDATE")
                .param("now", Timestamp.from(now))
                .param("today", today)
                .param("number", register)
                .query(DisclosureRow::read)
                .list();
    }

    boolean anyDue(int register, LocalDate today, Instant now) {
        return jdbc.sql("SELECT EXISTS (" + RUNNING + DUE + ")")
                .param("now", Timestamp.from(now))
                .param("today", today)
                .param("number", register)
                .query(Boolean.class)
                .single();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    Map<UUID, ItemDays> items(Collection<Disclosure> shares) {
        Map<UUID, ItemDays> days = new HashMap<>();
        jdbc.sql("SELECT id, observed_on, term_ends_on FROM reviewed_items(:ids::uuid[])")
                .param(
                        "ids",
                        texts(shares.stream().map(Disclosure::itemId).distinct().toList()))
                .query(row -> {
                    days.put(
                            row.getObject("id", UUID.class),
                            new ItemDays(
                                    row.getObject("observed_on", LocalDate.class),
                                    row.getObject("term_ends_on", LocalDate.class)));
                });
        return days;
    }

    void lawful(UUID id, Reviewed.Lawful found, int register, LocalDate today) {
        jdbc.sql("""
                        UPDATE disclosure
                           SET lawful_from = '-infinity', lawful_until = :until, lawful_on = :today, review_on = :again, reviewed_under = :register,
                               carried_hash = :hash, facts = :facts, rests_since = NULL, lapsed = '{}'
                         WHERE id = :id
                           AND (lawful_until, lawful_on, review_on, reviewed_under, carried_hash, facts, rests_since)
                               IS DISTINCT FROM (:until, :today, :again, :register, :hash, :facts, NULL)""")
                .param("until", found.until())
                .param("today", today)
                .param("again", found.again())
                .param("register", register)
                .param("hash", found.hash())
                .param("facts", found.facts())
                .param("id", id)
                .update();
    }

    void rests(UUID id, Reviewed.Rests found, int register, Instant now) {
        jdbc.sql("""
                        UPDATE disclosure
                           SET rests_since = coalesce(rests_since, :now), lapsed = :lapsed, review_on = :again,
                               lawful_on = :on, lawful_from = :from, lawful_until = :until, reviewed_under = :register
                         WHERE id = :id""")
                .param("now", Timestamp.from(now))
                .param("on", found.on())
                .param("from", found.from())
                .param("until", found.until())
                .param("lapsed", found.lapsed().toArray(String[]::new))
                .param("again", found.again())
                .param("register", register)
                .param("id", id)
                .update();
    }

    void ends(UUID id, Reviewed.Ends found, String reason, int register, Instant now) {
        jdbc.sql("""
                        UPDATE disclosure
                           SET withdrawn_at = :now, withdrawn_reason = :reason, lapsed = :lapsed, reviewed_under = :register
                         WHERE id = :id""")
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .param("lapsed", found.lapsed().toArray(String[]::new))
                .param("register", register)
                .param("id", id)
                .update();
    }

    void told(UUID id, ShareTurn turn, Instant now, boolean noted) {
        jdbc.sql("""
                        INSERT INTO share_review (id, disclosure_id, outcome, lapsed, reviewed_at, noted)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        turn.share().id(),
                        turn.outcome().name(),
                        turn.lapsed().toArray(String[]::new),
                        Timestamp.from(now),
                        noted)
                .update();
    }

    /** Turns that the logs do not have yet, which it has from now on. */
    List<ShareTurn> unnoted() {
        List<UUID> ids = jdbc.sql(
                        "UPDATE share_review SET noted = true WHERE id IN (SELECT id FROM share_review WHERE NOT noted LIMIT "
                                + BATCH + ") RETURNING id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        return jdbc.sql("""
                        SELECT d.*, true AS open, r.outcome AS turned, r.lapsed AS wanting, r.reviewed_at
                          FROM share_review r JOIN disclosure d ON d.id = r.disclosure_id
                         WHERE r.id = ANY (:ids::uuid[]) ORDER BY r.reviewed_at, r.id""").param("ids", texts(ids)).query(JdbcReviews::turn).list();
    }

    /** What became of the shares of a case, as far as who acts may know of them. */
    List<ShareTurn> turns(UUID caseId) {
        return jdbc.sql("""
                        SELECT d.*, true AS open, r.outcome AS turned, r.lapsed AS wanting, r.reviewed_at
                          FROM share_review r JOIN disclosure d ON d.id = r.disclosure_id
                         WHERE d.case_id = ? ORDER BY r.reviewed_at, r.id""").param(caseId).query(JdbcReviews::turn).list();
    }

    private static ShareTurn turn(ResultSet row, int index) throws SQLException {
        return new ShareTurn(
                DisclosureRow.read(row, index),
                ShareTurn.Outcome.valueOf(row.getString("turned")),
                Stream.of((String[]) row.getArray("wanting").getArray()).toList(),
                row.getTimestamp("reviewed_at").toInstant());
    }
}

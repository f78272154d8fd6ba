package nl.perspectief.sharing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.Disclosures.Some;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.disclosure.DisclosureRow;
import nl.perspectief.sharing.items.FileColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of disclosures; always inside a transaction that told who acts. */
@Component
class JdbcDisclosures {
    private static final String EXPIRING = """
            FROM readable_disclosure
             WHERE case_id IS NOT NULL AND expires_at > :from
               AND (expires_at <= :until OR lawful_until <= :day)
            """;

    private static final String RECEIVED = """
            FROM readable_disclosure
             WHERE receiver_professional_id = :reader AND case_id IS NOT NULL
               AND NOT EXISTS (SELECT FROM item_identity y WHERE y.item_id = readable_disclosure.item_id)
               AND given_at > :since AND given_at <= :now AND expires_at > :now
            """;

    private static final String STOPPED = """
            FROM (SELECT d.*, true AS open FROM disclosure d
                   WHERE d.case_id IS NOT NULL
                     AND (d.given_by = :me OR d.receiver_professional_id = :me OR d.case_id = ANY (:led::uuid[]))
                     AND ((d.withdrawn_at IS NULL AND d.rests_since <= :now)
                          OR (d.withdrawn_at > :since AND d.withdrawn_at <= :now
                              AND d.withdrawn_by IS DISTINCT FROM :me::uuid))
                  OFFSET 0) stopped
             WHERE (withdrawn_at IS NOT NULL OR expires_at > :now)
            """;

    /** When it can no longer be read: after its term, or when a fact under it runs out before. */
    private static final String END = "least(expires_at, lawful_until::timestamp AT TIME ZONE 'Europe/Amsterdam')";

    /** With the giver's condition, as far as the acting professional may read it. */
    private static final String WITH_CONDITION = """
            SELECT d.*, (SELECT c.words FROM disclosure_condition c WHERE c.disclosure_id = d.id) AS condition,
                   d.phase IN (SELECT f.phase FROM open_flow f
                                WHERE f.receiver = d.receiver AND f.giver = d.giver
                                  AND f.category = d.category AND f.purpose = d.purpose
                                  AND f.phase = d.phase AND f.covenant = d.covenant) AS open
              FROM disclosure d""";

    private final JdbcClient jdbc;

    JdbcDisclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Disclosure disclosure) {
        jdbc.sql("""
                INSERT INTO disclosure (id, item_id, category, subject_id, giver_organisation_id, giver, given_by,
                       receiver_organisation_id, receiver, receiver_professional_id, receiver_role,
                       lead_organisation_id, file_id, file_kind, case_id, referral_id, purpose, phase, form, onward,
                       covenant, regime, covenant_version, covenant_hash, rules, facts, given_at, expires_at,
                       lawful_until, lawful_on)
                VALUES (:id, :item, :category, :subject, :giverOrganisation, :giver, :by,
                        :receiverOrganisation, :receiver, :reader, :role,
                        :lead, :file, :fileKind, :case, :referral, :purpose, :phase, :form, :onward,
                        :covenant, :covenant, :version, :hash, :rules, :facts, :given, :expires, :until, :on)""")
                .param("id", disclosure.id())
                .param("item", disclosure.itemId())
                .param("category", disclosure.category())
                .param("subject", disclosure.subjectId())
                .param("giverOrganisation", disclosure.giverOrganisationId())
                .param("giver", disclosure.giver())
                .param("by", disclosure.givenBy())
                .param("receiverOrganisation", disclosure.receiverOrganisationId())
                .param("receiver", disclosure.receiver())
                .param("reader", disclosure.receiverProfessionalId())
                .param("role", disclosure.receiverRole().name())
                .param("lead", disclosure.leadOrganisationId())
                .param("file", FileColumns.id(disclosure.file()))
                .param("fileKind", FileColumns.kind(disclosure.file()))
                .param("case", FileColumns.inCase(disclosure.file()))
                .param("referral", FileColumns.referral(disclosure.file()))
                .param("purpose", disclosure.purpose())
                .param("phase", disclosure.phase())
                .param("form", disclosure.form().name())
                .param("onward", disclosure.onward().name())
                .param("covenant", disclosure.covenant())
                .param("version", disclosure.covenantVersion())
                .param("hash", disclosure.covenantHash())
                .param("rules", disclosure.rules().toArray(String[]::new))
                .param("facts", disclosure.facts())
                .param("given", Timestamp.from(disclosure.givenAt()))
                .param("expires", Timestamp.from(disclosure.expiresAt()))
                .param("until", disclosure.lawfulness().until())
                .param("on", disclosure.lawfulness().on())
                .update();
        if (disclosure.condition() != null) {
            jdbc.sql("INSERT INTO disclosure_condition (disclosure_id, words) VALUES (?, ?)")
                    .params(disclosure.id(), disclosure.condition())
                    .update();
        }
    }

    List<Disclosure> ofCase(UUID caseId) {
        return where("case_id", caseId);
    }

    List<Disclosure> ofReferral(UUID referralId) {
        return where("referral_id", referralId);
    }

    List<Disclosure> ofItem(UUID itemId) {
        return where("item_id", itemId);
    }

    List<Disclosure> byId(UUID id) {
        return where("id", id);
    }

    List<Disclosure> all(String column, Collection<UUID> ids) {
        return jdbc.sql(WITH_CONDITION + " WHERE d." + column + " = ANY (?::uuid[]) ORDER BY d.given_at, d.id")
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> DisclosureRow.read(row, row.getString("condition")))
                .list();
    }

    private List<Disclosure> where(String column, UUID id) {
        return jdbc.sql(WITH_CONDITION + " WHERE d." + column + " = ? ORDER BY d.given_at, d.id")
                .param(id)
                .query((row, _) -> DisclosureRow.read(row, row.getString("condition")))
                .list();
    }

    /** Of each case the first to end between two moments. */
    List<Disclosure> firstExpiring(Instant from, Instant until, int most) {
        return expiring(
                        "SELECT * FROM (SELECT DISTINCT ON (case_id) *, " + END + " AS ends " + EXPIRING
                                + " ORDER BY case_id, ends, id) first ORDER BY ends, id LIMIT :most",
                        from,
                        until)
                .param("most", most)
                .query(DisclosureRow::read)
                .list();
    }

    int casesExpiring(Instant from, Instant until) {
        return expiring("SELECT count(DISTINCT case_id) " + EXPIRING, from, until)
                .query(Integer.class)
                .single();
    }

    private StatementSpec expiring(String sql, Instant from, Instant until) {
        return jdbc.sql(sql)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("day", DutchDays.of(until));
    }

    Some receivedSince(UUID reader, Instant since, Instant now, int most) {
        UnaryOperator<StatementSpec> asked = sql -> sql.param("reader", reader)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now));
        return some(RECEIVED, " ORDER BY given_at DESC, id DESC", asked, most);
    }

    /** Looked for no further than as many again as are told: counting all costs as much as finding them. */
    private Some some(String from, String order, UnaryOperator<StatementSpec> asked, int most) {
        List<Disclosure> found = asked.apply(jdbc.sql("SELECT * " + from + order + " LIMIT :twice"))
                .param("twice", 2L * most)
                .query(DisclosureRow::read)
                .list();
        List<Disclosure> first = found.subList(0, Math.min(most, found.size()));
        return new Some(first, found.size() - first.size());
    }

    /**
     * In cases: those that rest, and those that a review or another ended since a moment; given or received, or in some cases. Not by
     * the term, which most of all have before them: that is looked at last.
     */
    Some stopped(UUID professional, Collection<UUID> led, Instant since, Instant now, int most) {
        String[] cases = led.stream().map(UUID::toString).toArray(String[]::new);
        UnaryOperator<StatementSpec> asked = sql -> sql.param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .param("me", professional)
                .param("led", cases);
        return some(STOPPED, " ORDER BY coalesce(withdrawn_at, rests_since) DESC, id", asked, most);
    }

    /**
     * By way of referrals, given by somebody or received in a role: those that rest, and those that a review ended. That it was by way
     * of a referral holds for most of all, and is looked at last.
     */
    List<Disclosure> stoppedReferrals(Instant since, Instant now, int most) {
        return jdbc.sql("""
                        SELECT * FROM (
                            SELECT d.*, true AS open FROM disclosure d
                             WHERE ((d.withdrawn_at IS NULL AND d.rests_since <= :now)
                                    OR (d.withdrawn_at > :since AND d.withdrawn_at <= :now AND d.withdrawn_by IS NULL))
                               AND (d.given_by = (SELECT acting_reader())
                                    OR (d.receiver_organisation_id = (SELECT acting_organisation()) AND acts_as(d.receiver_role)))
                            OFFSET 0) stopped
                         WHERE referral_id IS NOT NULL AND (withdrawn_at IS NOT NULL OR expires_at > :now)
                         ORDER BY coalesce(withdrawn_at, rests_since) DESC, id LIMIT :most""")
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(DisclosureRow::read)
                .list();
    }

    /** Whether an objection to the file is not answered yet. */
    boolean rests(UUID file) {
        return jdbc.sql("SELECT file_rests(?)").param(file).query(Boolean.class).single();
    }

    /** Ends one that stands; whether there was one. */
    boolean end(UUID id, UUID by, String reason, Instant now) {
        return jdbc.sql("""
                        UPDATE disclosure SET withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason
                         WHERE id = :id AND withdrawn_at IS NULL""")
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends what who acts received in a case; which those were. */
    List<UUID> giveBack(UUID caseId, String reason, Instant now) {
        return jdbc.sql("SELECT give_back(?, ?, ?)")
                .params(caseId, reason, Timestamp.from(now))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    void move(UUID id, String phase) {
        jdbc.sql("UPDATE disclosure SET phase = ? WHERE id = ?")
                .params(phase, id)
                .update();
    }
}

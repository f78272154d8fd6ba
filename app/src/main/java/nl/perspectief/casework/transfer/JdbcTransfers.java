package nl.perspectief.casework.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.JdbcNeeds;
import nl.perspectief.casework.People;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions to move a case to another regime; always inside a transaction that told who acts. */
@Component
class JdbcTransfers {
    private static final String OF_CASE = """
            SELECT t.id, t.ground, t.to_regime, t.decided_by, t.decided_at, r.id AS reading_id, r.reader, r.agrees, r.read_at,
                   e.way, e.ended_by, e.ended_at, e.successor_id
              FROM case_transfer t
              LEFT JOIN case_transfer_reading r ON r.transfer_id = t.id
              LEFT JOIN case_transfer_end e ON e.transfer_id = t.id
             WHERE t.case_id = ?
             ORDER BY t.number DESC""";

    private final BoundWords bound;
    private static final String UNREAD = """
            FROM case_transfer t
             WHERE t.lead_organisation_id = ? AND t.decided_by <> ?
               AND NOT EXISTS (SELECT FROM case_transfer_reading r WHERE r.transfer_id = t.id)
               AND NOT EXISTS (SELECT FROM case_transfer_end e WHERE e.transfer_id = t.id)""";

    private final JdbcClient jdbc;
    private final JdbcNeeds needs;
    private final People people;

    JdbcTransfers(BoundWords bound, JdbcClient jdbc, JdbcNeeds needs, People people) {
        this.bound = bound;
        this.jdbc = jdbc;
        this.needs = needs;
        this.people = people;
    }

    /** A transfer, before those who are in it have a name: who that are is asked once, and not while rows are read. */
    private record Of(Set<UUID> who, Function<Map<UUID, Professional>, Transfer> named) {}

    /** The last decision on top. */
    List<Transfer> ofCase(UUID caseId) {
        Map<UUID, Narrative> words = needs.ofCase(caseId);
        List<Of> rows = jdbc.sql(OF_CASE)
                .param(caseId)
                .query((row, _) -> transfer(row, words))
                .list();
        Map<UUID, Professional> named =
                people.named(rows.stream().flatMap(row -> row.who().stream()).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.named().apply(named)).toList();
    }

    Optional<Transfer> current(UUID caseId) {
        return ofCase(caseId).stream().findFirst();
    }

    /** Cases whose transfer was decided by another of the leading organisation and read by nobody yet, the oldest first. */
    List<UUID> unread(UUID leadOrganisation, UUID reader, int most) {
        return jdbc.sql("SELECT t.case_id " + UNREAD + " ORDER BY t.decided_at LIMIT ?")
                .params(leadOrganisation, reader, most)
                .query((row, _) -> row.getObject("case_id", UUID.class))
                .list();
    }

    int unreadCount(UUID leadOrganisation, UUID reader) {
        return jdbc.sql("SELECT count(*) " + UNREAD)
                .params(leadOrganisation, reader)
                .query(Integer.class)
                .single();
    }

    boolean decided(UUID caseId) {
        return current(caseId).filter(Transfer::decided).isPresent();
    }

    private static Of transfer(ResultSet row, Map<UUID, Narrative> words) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String ground = row.getString("ground");
        String regime = row.getString("to_regime");
        UUID decider = row.getObject("decided_by", UUID.class);
        Instant decidedAt = row.getTimestamp("decided_at").toInstant();
        UUID reader = row.getObject("reader", UUID.class);
        UUID ender = row.getObject("ended_by", UUID.class);
        Function<Professional, Transfer.Reading> reading = reader == null ? null : reading(row, words);
        Function<Professional, Transfer.End> end = ender == null ? null : end(row, words.get(ending(id)));
        return new Of(
                Stream.of(decider, reader, ender).filter(Objects::nonNull).collect(Collectors.toSet()),
                people -> new Transfer(
                        id,
                        ground,
                        regime,
                        who(people, decider),
                        decidedAt,
                        words.get(id),
                        reading == null ? null : reading.apply(who(people, reader)),
                        end == null ? null : end.apply(who(people, ender))));
    }

    private static Professional who(Map<UUID, Professional> people, UUID id) {
        return Objects.requireNonNull(people.get(id));
    }

    private static Function<Professional, Transfer.Reading> reading(ResultSet row, Map<UUID, Narrative> words)
            throws SQLException {
        boolean agrees = row.getBoolean("agrees");
        Instant at = row.getTimestamp("read_at").toInstant();
        Narrative why = words.get(row.getObject("reading_id", UUID.class));
        return reader -> new Transfer.Reading(reader, agrees, at, why);
    }

    private static Function<Professional, Transfer.End> end(ResultSet row, @Nullable Narrative reason)
            throws SQLException {
        boolean carriedOut = row.getString("way").equals("CARRIED_OUT");
        Instant at = row.getTimestamp("ended_at").toInstant();
        UUID successor = row.getObject("successor_id", UUID.class);
        return by -> new Transfer.End(carriedOut, by, at, reason, successor);
    }

    /** Under which id the reason for an end is kept beside the reason for the decision itself. */
    static UUID ending(UUID transfer) {
        return new UUID(transfer.getMostSignificantBits(), ~transfer.getLeastSignificantBits());
    }

    /** @param number how many decisions there were when it was taken; whether nobody was before us */
    boolean insert(UUID id, CaseFile file, int number, Transfers.Wish wish, UUID by, Instant now) {
        return first(() -> jdbc.sql("""
                        INSERT INTO case_transfer (id, case_id, number, lead_organisation_id, ground, to_regime, decided_by,
                                                   decided_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(file.id())
                .param(number)
                .param(file.leadOrganisationId())
                .param(wish.ground())
                .param(wish.toRegime())
                .param(by)
                .param(Timestamp.from(now))
                .update());
    }

    boolean read(UUID id, UUID transfer, UUID reader, boolean agrees, Instant now) {
        return first(() -> jdbc.sql("""
                        INSERT INTO case_transfer_reading (id, transfer_id, reader, agrees, read_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(id, transfer, reader, agrees, Timestamp.from(now))
                .update());
    }

    boolean takenBack(UUID transfer, UUID by, Instant now) {
        return end(transfer, "TAKEN_BACK", by, now, null);
    }

    /** @param successor the case that goes on in this installation */
    boolean carriedOut(UUID transfer, UUID by, Instant now, @Nullable UUID successor) {
        return end(transfer, "CARRIED_OUT", by, now, successor);
    }

    private boolean end(UUID transfer, String way, UUID by, Instant now, @Nullable UUID successor) {
        return first(() -> jdbc.sql("""
                        INSERT INTO case_transfer_end (transfer_id, way, ended_by, ended_at, successor_id)
                        VALUES (?, ?, ?, ?, ?)""")
                .param(transfer)
                .param(way)
                .param(by)
                .param(Timestamp.from(now))
                .param(successor)
                .update());
    }

    /** The case of which one is the continuation, as far as who acts may see it. */
    Optional<UUID> predecessor(UUID caseId) {
        return jdbc.sql("""
                        SELECT t.case_id FROM case_transfer_end e JOIN case_transfer t ON t.id = e.transfer_id
                         WHERE e.successor_id = ?""")
                .param(caseId)
                .query((row, _) -> row.getObject("case_id", UUID.class))
                .optional();
    }

    private static boolean first(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    void bring(UUID transfer, UUID item) {
        jdbc.sql("INSERT INTO case_transfer_item (transfer_id, item_id) VALUES (?, ?)")
                .params(transfer, item)
                .update();
    }

    /** That whoever brings it along supplied it, or has the word of who did. */
    void supplied(Acting acting, UUID caseId, UUID item) {
        jdbc.sql("INSERT INTO supplied_item (item_id, case_id, organisation_id, recorded_by) VALUES (?, ?, ?, ?)")
                .params(item, caseId, acting.organisationId(), acting.professionalId())
                .update();
    }

    List<UUID> brought(UUID transfer) {
        return jdbc.sql("SELECT item_id FROM case_transfer_item WHERE transfer_id = ?")
                .param(transfer)
                .query((row, _) -> row.getObject("item_id", UUID.class))
                .list();
    }

    /** What an organisation may bring along at all in a phase; whether it may now is for the decision to say. */
    List<String> categories(Acting giver, String receiver, CaseFile file) {
        RegimeWords regime = bound.in(file.regime());
        return jdbc
                .sql("""
                        SELECT DISTINCT category FROM open_flow
                         WHERE covenant = ? AND giver = ? AND receiver = ? AND purpose = ? AND phase = ?""")
                .params(
                        file.regime(),
                        giver.organisation().partner(),
                        receiver,
                        giver.purposeIn(file.regime()),
                        regime.phase(file.phase().meaning()))
                .query((row, _) -> row.getString("category"))
                .list()
                .stream()
                .sorted(regime.inOrder())
                .toList();
    }

    /** The phases in which the covenant of a case lets its lead hand over to itself, as the covenant calls them, in order. */
    List<String> phases(Acting lead, CaseFile file) {
        Vocabulary there = bound.in(file.regime()).words();
        Set<String> found = Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT phase FROM open_flow
                         WHERE covenant = :regime AND giver = :own AND receiver = :own AND purpose = :purpose""")
                .param("regime", file.regime())
                .param("own", lead.organisation().partner())
                .param("purpose", lead.purposeIn(file.regime()))
                .query((row, _) -> row.getString("phase"))
                .list());
        return there.phases().stream()
                .filter(phase -> found.contains(phase.id()))
                .map(Named::name)
                .toList();
    }
}

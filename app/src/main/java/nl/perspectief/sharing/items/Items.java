package nl.perspectief.sharing.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Extent;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.BirthDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What organisations recorded about young people. A question answers with what the acting professional may see: the
 * items of the own organisation, and those of others for which a disclosure stands. Row-level security decides, so that
 * no question here, however it is put, can answer more.
 */
@Component
public class Items {
    private static final String SELECT = """
            SELECT i.*, y.first_name, y.family_name,
                   birth_of_register(y.birth_date, y.birth_known) AS birth_date, c.name AS corrected_name
              FROM item i LEFT JOIN item_identity y ON y.item_id = i.id
              LEFT JOIN published_professional c ON c.id = i.corrected_by
             WHERE\s""";

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Items(Transactions transactions, JdbcClient jdbc, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records for the own organisation. */
    public Item record(Acting acting, NewItem item) {
        return transactions.as(acting, () -> {
            Item recorded = item.heldBy(acting, clock.instant());
            insert(recorded);
            return recorded;
        });
    }

    private void insert(Item item) {
        jdbc.sql("""
                INSERT INTO item (id, organisation_id, partner, subject_id, file_id, file_kind, signal_id, case_id, category, kind, form,
                                  narrative, life_domain, observed_on, term_ends_on, recorded_by, recorded_at)
                VALUES (:id, :organisation, :partner, :subject, :file, :fileKind, :signal, :case, :category, :kind, :form,
                        :narrative, :domain, :observed, :term, :by, :at)""")
                .param("id", item.id())
                .param("organisation", item.organisationId())
                .param("partner", item.partner())
                .param("subject", item.subjectId())
                .param("file", FileColumns.id(item.file()))
                .param("fileKind", FileColumns.kind(item.file()))
                .param("signal", FileColumns.signal(item.file()))
                .param("case", FileColumns.inCase(item.file()))
                .param("category", item.category())
                .param("kind", item.kind().name())
                .param("form", item.form().name())
                .param("narrative", item.narrative().text())
                .param("domain", item.lifeDomain())
                .param("observed", item.observedOn())
                .param("term", item.termEndsOn())
                .param("by", item.recordedBy())
                .param("at", Timestamp.from(item.recordedAt()))
                .update();
        Identity identity = item.identity();
        if (identity != null) {
            insert(item.id(), identity);
        }
    }

    private void insert(UUID item, Identity identity) {
        BirthDate born = identity.birthDate();
        jdbc.sql("""
                INSERT INTO item_identity (item_id, first_name, family_name, birth_date, birth_known)
                VALUES (:item, :first, :family, :born, :known)""")
                .param("item", item)
                .param("first", identity.firstName())
                .param("family", identity.familyName())
                .param("born", born.earliest().orElse(null))
                .param("known", born.known().name())
                .update();
    }

    public Optional<Item> find(Acting acting, UUID id) {
        return transactions.as(
                acting,
                () -> jdbc.sql(SELECT + "i.id = ?").param(id).query(Items::read).optional());
    }

    /** Those of these that may be seen, by id. */
    public Map<UUID, Item> findAll(Acting acting, Collection<UUID> ids) {
        String[] texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        return ids.isEmpty()
                ? Map.of()
                : transactions.as(
                        acting,
                        () -> jdbc
                                .sql(SELECT + "i.id = ANY (:ids::uuid[])")
                                .param("ids", texts)
                                .query(Items::read)
                                .list()
                                .stream()
                                .collect(Collectors.toMap(Item::id, Function.identity())));
    }

    /** In the order in which they were recorded. */
    public List<Item> ofSignal(Acting acting, UUID signalId) {
        return where(acting, "i.signal_id = ? ORDER BY i.recorded_at, i.id", signalId);
    }

    /** Recorded in a case by anyone, as far as the acting professional may see it. */
    public List<Item> ofCase(Acting acting, UUID caseId) {
        return where(acting, "i.case_id = ? ORDER BY i.recorded_at, i.id", caseId);
    }

    /** Disclosed by way of a referral. */
    public List<Item> ofReferral(Acting acting, UUID referralId) {
        return where(
                acting,
                "i.id IN (SELECT item_id FROM disclosure WHERE referral_id = ?) ORDER BY i.recorded_at, i.id",
                referralId);
    }

    private List<Item> where(Acting acting, String condition, UUID id) {
        return transactions.as(
                acting,
                () -> jdbc.sql(SELECT + condition).param(id).query(Items::read).list());
    }

    /**
     * Rewrites the text of an own item.
     *
     * @param version the version that was read; another one in between means no change
     * @return whether it was changed
     */
    public boolean rewrite(Acting acting, UUID id, int version, Narrative narrative, @Nullable LocalDate observedOn) {
        return transactions.as(
                acting,
                () -> jdbc.sql("""
                        UPDATE item SET narrative = :narrative, observed_on = :observed, version = version + 1
                         WHERE id = :id AND version = :version""")
                                .param("narrative", narrative.text())
                                .param("observed", observedOn)
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    /** Destroys own items, with every disclosure of them; how many there were. */
    public int destroy(Acting acting, Collection<UUID> ids) {
        return ids.isEmpty()
                ? 0
                : transactions.as(
                        acting,
                        () -> jdbc.sql("DELETE FROM item WHERE id IN (:ids)")
                                .param("ids", ids)
                                .update());
    }

    private static Item read(ResultSet row, int index) throws SQLException {
        String firstName = row.getString("first_name");
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("partner"),
                row.getObject("subject_id", UUID.class),
                FileColumns.read(row),
                row.getString("category"),
                ItemKind.valueOf(row.getString("kind")),
                Extent.valueOf(row.getString("form")),
                new Narrative(row.getString("narrative")),
                firstName == null
                        ? null
                        : new Identity(
                                firstName,
                                row.getString("family_name"),
                                BirthDate.ofRegister(row.getString("birth_date"))),
                row.getString("life_domain"),
                row.getObject("observed_on", LocalDate.class),
                row.getObject("term_ends_on", LocalDate.class),
                row.getObject("recorded_by", UUID.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getInt("version"),
                Marks.read(row));
    }
}

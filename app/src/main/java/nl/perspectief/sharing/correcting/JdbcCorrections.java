package nl.perspectief.sharing.correcting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.files.FileReference;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.correcting.ReceiverNotice.Kind;
import nl.perspectief.sharing.items.FileColumns;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of corrections and notices; always inside a transaction that told who acts. */
@Component
class JdbcCorrections {
    private static final String NOTICES = """
            SELECT n.*, g.short_name AS giver, r.short_name AS receiver, p.name AS done_name FROM receiver_notice n
              JOIN published_organisation g ON g.id = n.giver_organisation_id
              JOIN published_organisation r ON r.id = n.receiver_organisation_id
              LEFT JOIN published_professional p ON p.id = n.done_by
             WHERE\s""";

    private final JdbcClient jdbc;

    JdbcCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether what it hangs on is still to be seen by who acts: who left a table changes nothing that lies there. */
    boolean inReach(UUID item) {
        return jdbc.sql("""
                        SELECT i.file_id IS NULL OR EXISTS (SELECT FROM acting_in_file(i.file_id))
                          FROM item i WHERE i.id = ?""").param(item).query(Boolean.class).single();
    }

    /** Whether who acts answers for it: recorded it, keeps or leads its case, or is named for it in the organisation. */
    boolean answered(UUID item) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM answers_for(?))")
                .param(item)
                .query(Boolean.class)
                .single();
    }

    /** Who recorded it, by name. */
    Optional<String> recorder(UUID item) {
        return jdbc.sql("""
                        SELECT p.name FROM item i JOIN published_professional p ON p.id = i.recorded_by WHERE i.id = ?""").param(item).query(String.class).optional();
    }

    /** The organisation that leads a file that who acts sees. */
    Optional<UUID> leading(UUID file) {
        return jdbc.sql("SELECT id FROM leads_file(?)")
                .param(file)
                .query(UUID.class)
                .optional();
    }

    /** What the own organisation recorded on a file, or was given on it. */
    Optional<Identity> whom(UUID file) {
        return jdbc.sql("""
                        SELECT first_name, family_name, birth_date FROM published_identity WHERE file_id = :file
                        UNION ALL
                        SELECT first_name, family_name, birth_date FROM published_disclosed_identity WHERE file_id = :file
                         LIMIT 1""")
                .param("file", file)
                .query((row, _) -> new Identity(
                        row.getString("first_name"),
                        row.getString("family_name"),
                        BirthDate.ofRegister(row.getString("birth_date"))))
                .optional();
    }

    boolean fileInReach(UUID file) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM acting_in_file(?))")
                .param(file)
                .query(Boolean.class)
                .single();
    }

    /** Whether this version was still there. */
    boolean correct(UUID item, int version, String text, CorrectionReason why, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE item SET narrative = ?, version = version + 1, corrected_for = ?, corrected_by = ?,
                               corrected_at = ?
                         WHERE id = ? AND version = ?""")
                        .params(text, why.name(), by, Timestamp.from(now), item, version)
                        .update()
                == 1;
    }

    void rename(UUID item, Identity identity) {
        jdbc.sql("""
                        UPDATE item_identity SET first_name = :first, family_name = :family, birth_date = :born,
                               birth_known = :known
                         WHERE item_id = :item""")
                .param("first", identity.firstName())
                .param("family", identity.familyName())
                .param("born", identity.birthDate().earliest().orElse(null))
                .param("known", identity.birthDate().known().name())
                .param("item", item)
                .update();
    }

    boolean dispute(UUID item, @Nullable Disputer by, LocalDate today) {
        return jdbc.sql("UPDATE item SET disputed_by = :by, disputed_on = :on, version = version + 1 WHERE id = :item")
                        .param("by", by == null ? null : by.name())
                        .param("on", by == null ? null : today)
                        .param("item", item)
                        .update()
                == 1;
    }

    private record Told(
            @Nullable UUID fileId,
            @Nullable String fileKind,
            String category,
            String covenant,
            UUID organisation,
            @Nullable UUID professional,
            String role) {}

    /** Tells each receiver once. @param all also those who may no longer read it, because they may have copies */
    void tell(UUID item, Kind kind, boolean all, UUID giver, UUID by, Instant now) {
        jdbc.sql("""
                        SELECT DISTINCT ON (d.receiver_organisation_id, d.receiver_professional_id, d.receiver_role) d.*
                          FROM disclosure d WHERE d.item_id = :item AND (:all OR d.withdrawn_at IS NULL)
                           AND NOT EXISTS (SELECT FROM receiver_notice n
                                            WHERE n.item_id = d.item_id AND n.kind = :kind AND n.done_at IS NULL
                                              AND n.receiver_organisation_id = d.receiver_organisation_id
                                              AND n.receiver_role = d.receiver_role
                                              AND n.receiver_professional_id IS NOT DISTINCT FROM d.receiver_professional_id)
                         ORDER BY d.receiver_organisation_id, d.receiver_professional_id, d.receiver_role, d.given_at DESC""")
                .param("item", item)
                .param("all", all)
                .param("kind", kind.name())
                .query((row, _) -> new Told(
                        row.getObject("file_id", UUID.class),
                        row.getString("file_kind"),
                        row.getString("category"),
                        row.getString("covenant"),
                        row.getObject("receiver_organisation_id", UUID.class),
                        row.getObject("receiver_professional_id", UUID.class),
                        row.getString("receiver_role")))
                .list()
                .forEach(told -> jdbc.sql("""
                        INSERT INTO receiver_notice (id, kind, item_id, file_id, file_kind, category, covenant,
                               giver_organisation_id, told_by, told_at, receiver_organisation_id,
                               receiver_professional_id, receiver_role)
                        VALUES (:id, :kind, :item, :file, :fileKind, :category, :covenant, :giver, :by, :at, :organisation,
                                :professional, :role)""")
                        .param("id", Ids.next(now))
                        .param("kind", kind.name())
                        .param("item", item)
                        .param("file", told.fileId())
                        .param("fileKind", told.fileKind())
                        .param("category", told.category())
                        .param("covenant", told.covenant())
                        .param("giver", giver)
                        .param("by", by)
                        .param("at", Timestamp.from(now))
                        .param("organisation", told.organisation())
                        .param("professional", told.professional())
                        .param("role", told.role())
                        .update());
    }

    /** What who acts was told and did not see to yet; policies tell whose they are. */
    List<ReceiverNotice> open(UUID organisation) {
        return jdbc.sql(NOTICES + "n.receiver_organisation_id = ? AND n.done_at IS NULL ORDER BY n.told_at")
                .param(organisation)
                .query((row, _) -> notice(row))
                .list();
    }

    /** What the organisation erased, and who has nothing left of it; the latest first. */
    List<ReceiverNotice> erasedBy(UUID organisation) {
        return jdbc.sql(NOTICES
                        + "n.giver_organisation_id = ? AND n.kind = 'ERASED' ORDER BY n.told_at DESC, n.id LIMIT 100")
                .param(organisation)
                .query((row, _) -> notice(row))
                .list();
    }

    List<ReceiverNotice> received(UUID id, UUID organisation) {
        return jdbc.sql(NOTICES + "n.id = ? AND n.receiver_organisation_id = ?")
                .params(id, organisation)
                .query((row, _) -> notice(row))
                .list();
    }

    /** What a notice is about. */
    record About(UUID item, @Nullable FileReference file) {}

    /** What it is about, unless it was done before. */
    Optional<About> done(UUID id, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE receiver_notice SET done_by = ?, done_at = ? WHERE id = ? AND done_at IS NULL
                     RETURNING item_id, file_id, file_kind""")
                .params(by, Timestamp.from(now), id)
                .query((row, _) -> new About(row.getObject("item_id", UUID.class), FileColumns.read(row)))
                .optional();
    }

    private static ReceiverNotice notice(ResultSet row) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        return new ReceiverNotice(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("covenant"),
                row.getString("category"),
                row.getObject("file_id", UUID.class),
                row.getString("file_kind"),
                row.getString("giver"),
                row.getString("receiver"),
                row.getTimestamp("told_at").toInstant(),
                done == null ? null : done.toInstant(),
                row.getString("done_name"));
    }
}

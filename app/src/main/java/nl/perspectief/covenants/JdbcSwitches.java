package nl.perspectief.covenants;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of disclosures when another version of the covenant takes effect, or will. */
@Component
class JdbcSwitches {
    private final JdbcClient jdbc;

    JdbcSwitches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many versions have been in force up to a day. */
    int versionsUntil(LocalDate day) {
        return jdbc.sql("SELECT count(*) FROM covenant_version WHERE valid_from <= ?")
                .param(day)
                .query(Integer.class)
                .single();
    }

    /** What one organisation gave and still stands, last decided under another text than this one. */
    List<Disclosure> standingUnderAnother(UUID giver, String hash, Instant now) {
        return jdbc.sql("""
                        SELECT * FROM disclosure
                         WHERE giver_organisation_id = ? AND withdrawn_at IS NULL AND expires_at > ?
                           AND coalesce(carried_hash, covenant_hash) <> ?
                         ORDER BY given_at, id""")
                .params(giver, Timestamp.from(now), hash)
                .query(JdbcDisclosures::read)
                .list();
    }

    /** What one organisation gave or received, and will stand at a moment unless something ends it. */
    List<Disclosure> ofOrganisationAt(UUID organisation, Instant now, Instant then) {
        return jdbc.sql("""
                        SELECT * FROM disclosure
                         WHERE (giver_organisation_id = :own OR receiver_organisation_id = :own)
                           AND withdrawn_at IS NULL AND given_at <= :now AND expires_at > :then
                         ORDER BY given_at, id""")
                .param("own", organisation)
                .param("now", Timestamp.from(now))
                .param("then", Timestamp.from(then))
                .query(JdbcDisclosures::read)
                .list();
    }

    /** It was decided anew and stays. */
    void carry(UUID id, String hash) {
        jdbc.sql("UPDATE disclosure SET carried_hash = ? WHERE id = ?")
                .params(hash, id)
                .update();
    }

    /** Ends one that stands, in nobody's name; whether there was one. */
    boolean end(UUID id, String reason, Instant now) {
        return jdbc.sql("""
                        UPDATE disclosure SET withdrawn_at = ?, withdrawn_reason = ?
                         WHERE id = ? AND withdrawn_at IS NULL""").params(Timestamp.from(now), reason, id).update() == 1;
    }
}

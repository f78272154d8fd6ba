package nl.perspectief.sharing.transition;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.disclosure.DisclosureRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of disclosures when another version of the covenant will take effect. */
@Component
class JdbcVersionImpact {
    private final JdbcClient jdbc;

    JdbcVersionImpact(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one organisation gave or received, and will stand at a moment unless something ends it. */
    List<Disclosure> ofOrganisationAt(UUID organisation, Instant now, Instant then) {
        return jdbc.sql("""
                        SELECT d.*, true AS open FROM disclosure d
                         WHERE (giver_organisation_id = :own OR receiver_organisation_id = :own)
                           AND withdrawn_at IS NULL AND given_at <= :now AND expires_at > :then
                         ORDER BY given_at, id""")
                .param("own", organisation)
                .param("now", Timestamp.from(now))
                .param("then", Timestamp.from(then))
                .query(DisclosureRow::read)
                .list();
    }
}

package nl.perspectief.organisations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import nl.perspectief.shared.Ids;

/**
 * Writes who belongs to the partnership: the owner's work, from the command line. Adds what is not there yet and changes
 * nothing that is.
 */
public final class PartnershipRegister {
    private final Connection owner;
    private final Instant now;

    public PartnershipRegister(Connection owner, Instant now) {
        this.owner = owner;
        this.now = now;
    }

    /** @param partner the covenant's id; answers whether it was new */
    public boolean organisation(String partner, String name, String shortName, Domain domain) throws SQLException {
        return execute(
                "INSERT INTO organisation (id, partner, name, short_name, domain) VALUES (?, ?, ?, ?, ?)",
                Ids.next(now),
                partner,
                name,
                shortName,
                domain.name());
    }

    /**
     * Gives somebody a mandate for one partner.
     *
     * @param subject the {@code sub} of the OpenID Connect provider
     * @return whether this subject had none for this partner
     */
    public boolean professional(String partner, String subject, String name, String function, Collection<Role> roles)
            throws SQLException {
        boolean added = execute("""
                INSERT INTO professional (id, organisation_id, subject, name, function)
                SELECT ?, o.id, ?, ?, ? FROM organisation o WHERE o.partner = ?""", Ids.next(now), subject, name, function, partner);
        for (Role role : roles) {
            execute("""
                    INSERT INTO professional_role (professional_id, role)
                    SELECT p.id, ? FROM professional p JOIN organisation o ON o.id = p.organisation_id
                     WHERE p.subject = ? AND o.partner = ?""", role.name(), subject, partner);
        }
        return added;
    }

    /** @param focus whether the partnership works there first */
    public boolean neighbourhood(String code, String name, boolean focus) throws SQLException {
        return execute("INSERT INTO neighbourhood (code, name, focus) VALUES (?, ?, ?)", code, name, focus);
    }

    /**
     * Withdraws every mandate of a subject. What this person recorded keeps its author; the login finds nobody any more.
     *
     * @return how many mandates there were
     */
    public int withdraw(String subject) throws SQLException {
        try (var roles = owner.prepareStatement("""
                        DELETE FROM professional_role
                         WHERE professional_id IN (SELECT id FROM professional WHERE subject = ?)""");
                var mandates = owner.prepareStatement(
                        "UPDATE professional SET subject = 'withdrawn:' || id WHERE subject = ?")) {
            roles.setString(1, subject);
            roles.executeUpdate();
            mandates.setString(1, subject);
            return mandates.executeUpdate();
        }
    }

    private boolean execute(String insert, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(insert + " ON CONFLICT DO NOTHING")) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() == 1;
        }
    }
}

package nl.perspectief.organisations.owner;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.Ids;

/** Reads and writes who belongs to the partnership: the owner's work, from the command line. */
public final class PartnershipRegister {
    /** SQLSTATE foreign_key_violation; the owner cannot count what it may not read, but a key holds for everybody. */
    private static final String REFERRED_TO = "23503";

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
     * Gives somebody a mandate for one partner, and those of the roles that the mandate does not have yet.
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

    /** What the neighbourhood of this code is called; there must be one. */
    public String neighbourhoodName(String code) throws SQLException {
        try (var query = owner.prepareStatement("SELECT name FROM neighbourhood WHERE code = ?")) {
            query.setString(1, code);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** Every neighbourhood: its code, and what it is called. */
    public SortedMap<String, String> neighbourhoods() throws SQLException {
        SortedMap<String, String> names = new TreeMap<>();
        try (var query = owner.createStatement();
                var rows = query.executeQuery("SELECT code, name FROM neighbourhood")) {
            while (rows.next()) {
                names.put(rows.getString(1), rows.getString(2));
            }
        }
        return names;
    }

    /** Takes a neighbourhood away. @return whether that could be: nothing refers to it */
    public boolean removeNeighbourhood(String code) throws SQLException {
        Savepoint before = owner.setSavepoint();
        try {
            update("DELETE FROM neighbourhood WHERE code = ?", code);
            return true;
        } catch (SQLException e) {
            if (!REFERRED_TO.equals(e.getSQLState())) {
                throw e;
            }
            owner.rollback(before);
            return false;
        }
    }

    /** @param focus whether the partnership works there first */
    public boolean neighbourhood(String code, String name, boolean focus) throws SQLException {
        return execute("INSERT INTO neighbourhood (code, name, focus) VALUES (?, ?, ?)", code, name, focus);
    }

    /** Every partner, by its id. */
    public SortedSet<String> partners() throws SQLException {
        SortedSet<String> partners = new TreeSet<>();
        try (var query = owner.createStatement();
                var rows = query.executeQuery("SELECT partner FROM organisation")) {
            while (rows.next()) {
                partners.add(rows.getString(1));
            }
        }
        return partners;
    }

    /** What every organisation is called, by its id. */
    public Map<UUID, String> names() throws SQLException {
        Map<UUID, String> names = new HashMap<>();
        try (var query = owner.createStatement();
                var rows = query.executeQuery("SELECT id, name FROM organisation")) {
            while (rows.next()) {
                names.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
        }
        return names;
    }

    /** What somebody may do at one partner. */
    public record Held(String name, String function, Set<Role> roles) {}

    /** The mandates of a subject, by partner. */
    public SortedMap<String, Held> mandates(String subject) throws SQLException {
        SortedMap<String, Held> mandates = new TreeMap<>();
        try (var query = owner.prepareStatement("""
                SELECT o.partner, p.name, p.function,
                       (SELECT coalesce(array_agg(r.role), '{}') FROM professional_role r WHERE r.professional_id = p.id)
                  FROM professional p JOIN organisation o ON o.id = p.organisation_id
                 WHERE p.subject = ?""")) {
            query.setString(1, subject);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    Set<Role> roles = EnumSet.noneOf(Role.class);
                    for (String role : (String[]) rows.getArray(4).getArray()) {
                        roles.add(Role.valueOf(role));
                    }
                    mandates.put(rows.getString(1), new Held(rows.getString(2), rows.getString(3), roles));
                }
            }
        }
        return mandates;
    }

    /** The professional that a mandate made of a subject. */
    public Optional<UUID> professional(String partner, String subject) throws SQLException {
        try (var query = owner.prepareStatement("""
                SELECT p.id FROM professional p JOIN organisation o ON o.id = p.organisation_id
                 WHERE p.subject = ? AND o.partner = ?""")) {
            query.setString(1, subject);
            query.setString(2, partner);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /** Takes a role of a mandate away. */
    public void take(String partner, String subject, Role role) throws SQLException {
        update("""
                DELETE FROM professional_role r USING professional p, organisation o
                 WHERE r.role = ? AND p.id = r.professional_id AND p.subject = ?
                   AND o.id = p.organisation_id AND o.partner = ?""", role.name(), subject, partner);
    }

    /**
     * A role of a covenant that means nothing to the application.
     *
     * @param covenant the id of the covenant
     * @param role the id that it has there
     * @param name as the covenant calls it
     */
    public record OwnRole(String covenant, String role, String name) {}

    /** Exactly these roles of covenants of their own. @return whether that changed anything */
    public boolean ownRoles(String partner, String subject, Collection<OwnRole> roles) throws SQLException {
        UUID who = professional(partner, subject).orElseThrow();
        int before = update("DELETE FROM own_role WHERE professional_id = ?", who);
        for (OwnRole role : roles) {
            update(
                    "INSERT INTO own_role (professional_id, covenant, role, name) VALUES (?, ?, ?, ?)",
                    who,
                    role.covenant(),
                    role.role(),
                    role.name());
        }
        return before > 0 || !roles.isEmpty();
    }

    /** Whether anybody at a partner has a role. */
    public boolean held(String partner, Role role) throws SQLException {
        try (var query = owner.prepareStatement("""
                SELECT FROM professional_role r JOIN professional p ON p.id = r.professional_id
                       JOIN organisation o ON o.id = p.organisation_id
                 WHERE o.partner = ? AND r.role = ? LIMIT 1""")) {
            query.setString(1, partner);
            query.setString(2, role.name());
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /**
     * Withdraws a mandate with its roles. What this person recorded keeps its author; the login finds nobody there any more.
     */
    public void withdraw(String partner, String subject) throws SQLException {
        for (Role role : Role.values()) {
            take(partner, subject, role);
        }
        update("""
                UPDATE professional p SET subject = 'withdrawn:' || p.id FROM organisation o
                 WHERE p.subject = ? AND o.id = p.organisation_id AND o.partner = ?""", subject, partner);
    }

    /** The same person, for whom another issuer has another {@code sub}. */
    public void rename(String subject, String other) throws SQLException {
        update("UPDATE professional SET subject = ? WHERE subject = ?", other, subject);
    }

    private boolean execute(String insert, Object... values) throws SQLException {
        return update(insert + " ON CONFLICT DO NOTHING", values) == 1;
    }

    private int update(String sql, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}

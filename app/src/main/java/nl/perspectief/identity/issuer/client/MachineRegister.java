package nl.perspectief.identity.issuer.client;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.perspectief.identity.machines.MachineScope;
import nl.perspectief.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Writes which systems of partners get tokens: the owner's work. Of a secret only a hash is kept. */
final class MachineRegister {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final Connection owner;
    private final Instant now;

    MachineRegister(Connection owner, Instant now) {
        this.owner = owner;
        this.now = now;
    }

    /** What came of registering. */
    sealed interface Outcome {
        /** It may ask for tokens. @param secret is not to be had again */
        record Registered(UUID id, String secret) implements Outcome {
            @Override
            public String toString() {
                return "Registered[" + id + "]";
            }
        }

        /** No organisation is this partner. @param known those that are */
        record UnknownPartner(List<String> known) implements Outcome {}

        /** Another system that has not ended has this name. */
        record NameTaken() implements Outcome {}
    }

    /** A system that is in the register. @param ended absent as long as it gets tokens */
    record Entry(
            UUID id,
            String name,
            String partner,
            String scope,
            Instant registered,
            @Nullable Instant ended) {}

    Outcome register(String name, String partner, MachineScope scope) throws SQLException {
        UUID organisation = organisation(partner);
        if (organisation == null) {
            return new Outcome.UnknownPartner(partners());
        }
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UUID id = Ids.next(now);
        try (var insert = owner.prepareStatement("""
                INSERT INTO machine_client (id, organisation_id, name, secret_hash, registered_at, scope)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")) {
            insert.setObject(1, id);
            insert.setObject(2, organisation);
            insert.setString(3, name);
            insert.setString(4, ClientSecrets.kept(secret));
            insert.setTimestamp(5, Timestamp.from(now));
            insert.setString(6, scope.word());
            return insert.executeUpdate() == 1 ? new Outcome.Registered(id, secret) : new Outcome.NameTaken();
        }
    }

    /** From now on this system gets no tokens, and those it has are refused. @return whether there was one to end */
    boolean end(String name) throws SQLException {
        try (var update =
                owner.prepareStatement("UPDATE machine_client SET ended_at = ? WHERE name = ? AND ended_at IS NULL")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, name);
            return update.executeUpdate() == 1;
        }
    }

    /** All of them, those that ended too. */
    List<Entry> all() throws SQLException {
        List<Entry> all = new ArrayList<>();
        try (var query = owner.createStatement();
                var rows = query.executeQuery("""
                        SELECT c.id, c.name, o.partner, c.scope, c.registered_at, c.ended_at
                          FROM machine_client c JOIN published_organisation o ON o.id = c.organisation_id
                         ORDER BY o.partner, c.name, c.registered_at""")) {
            while (rows.next()) {
                Timestamp ended = rows.getTimestamp("ended_at");
                all.add(new Entry(
                        rows.getObject("id", UUID.class),
                        rows.getString("name"),
                        rows.getString("partner"),
                        rows.getString("scope"),
                        rows.getTimestamp("registered_at").toInstant(),
                        ended == null ? null : ended.toInstant()));
            }
        }
        return all;
    }

    private @Nullable UUID organisation(String partner) throws SQLException {
        try (var query = owner.prepareStatement("SELECT id FROM published_organisation WHERE partner = ?")) {
            query.setString(1, partner);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getObject(1, UUID.class) : null;
            }
        }
    }

    private List<String> partners() throws SQLException {
        List<String> partners = new ArrayList<>();
        try (var query = owner.createStatement();
                var rows = query.executeQuery("SELECT partner FROM published_organisation ORDER BY partner")) {
            while (rows.next()) {
                partners.add(rows.getString(1));
            }
        }
        return partners;
    }
}

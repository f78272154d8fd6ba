package nl.perspectief.identity;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.OwnerDatabase;
import nl.perspectief.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The partners' systems that the embedded issuer gives tokens to. There is none until somebody registers one; a secret is
 * made here, told once and kept as a hash that only the owner of the database reads.
 */
@Component
public class MachineClients {
    private static final BCryptPasswordEncoder SECRETS = new BCryptPasswordEncoder(10);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final OwnerDatabase owner;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final Clock clock;

    MachineClients(OwnerDatabase owner, Organisations organisations, JdbcClient jdbc, Clock clock) {
        this.owner = owner;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A system of a partner that may ask for tokens. */
    public record MachineClient(UUID id, String name, Organisation organisation) {}

    /** A system just registered. @param secret is not to be had again */
    public record Registered(MachineClient client, String secret) {
        @Override
        public String toString() {
            return "Registered[" + client + "]";
        }
    }

    /** Registers a system. @throws IllegalArgumentException when no organisation is this partner */
    public Registered register(String name, String partner) {
        Organisation organisation = organisations
                .byPartner(partner)
                .orElseThrow(() -> new IllegalArgumentException("no organisation is the partner " + partner));
        UUID id = Ids.next(clock.instant());
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        execute(
                "INSERT INTO machine_client (id, organisation_id, name, secret_hash, registered_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                id,
                organisation.id(),
                name,
                "{bcrypt}" + SECRETS.encode(secret),
                Timestamp.from(clock.instant()));
        return new Registered(new MachineClient(id, name, organisation), secret);
    }

    /** From now on this system gets no tokens, and those it has are refused. */
    public void end(UUID id) {
        execute("UPDATE machine_client SET ended_at = ? WHERE id = ?", Timestamp.from(clock.instant()), id);
    }

    /** A system that is registered and not ended. */
    public Optional<MachineClient> find(UUID id) {
        return jdbc.sql("SELECT name, organisation_id FROM machine_client WHERE id = :id AND ended_at IS NULL")
                .param("id", id)
                .query((row, _) -> new MachineClient(
                        id,
                        row.getString("name"),
                        organisations
                                .find(row.getObject("organisation_id", UUID.class))
                                .orElseThrow()))
                .optional();
    }

    /** The hash of its secret, with the name of the way it was made; for the issuer. */
    public Optional<String> secretHash(UUID id) {
        AtomicReference<@Nullable String> hash = new AtomicReference<>();
        owner.inTransaction(connection -> {
            try (var query = connection.prepareStatement(
                    "SELECT secret_hash FROM machine_client WHERE id = ? AND ended_at IS NULL")) {
                query.setObject(1, id);
                try (var row = query.executeQuery()) {
                    hash.set(row.next() ? row.getString(1) : null);
                }
            }
        });
        return Optional.ofNullable(hash.get());
    }

    private void execute(String sql, Object... values) {
        owner.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                if (statement.executeUpdate() != 1) {
                    throw new SQLException("one machine client was meant");
                }
            }
        });
    }
}

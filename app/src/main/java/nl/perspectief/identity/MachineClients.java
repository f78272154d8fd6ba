package nl.perspectief.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.OwnerDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The partners' systems that the embedded issuer gives tokens to. There is none until somebody registers one with the
 * {@code client} command; of its secret there is a hash, that only the owner of the database reads.
 */
@Component
public class MachineClients {
    private final OwnerDatabase owner;
    private final Organisations organisations;
    private final JdbcClient jdbc;

    MachineClients(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.user}") String owner,
            @Value("${spring.flyway.password}") String password,
            Organisations organisations,
            JdbcClient jdbc) {
        this.owner = new OwnerDatabase(url, owner, password);
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** A system of a partner that may ask for tokens. */
    public record MachineClient(UUID id, String name, Organisation organisation) {}

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
}

package nl.perspectief.identity.machines;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The partners' systems that the embedded issuer gives tokens to. There is none until somebody registers one with the
 * {@code client} command; of its secret there is a hash, that is read for one system at a time.
 */
@Component
public class MachineClients {
    private final Organisations organisations;
    private final JdbcClient jdbc;

    MachineClients(Organisations organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** A system of a partner that may ask for tokens. */
    public record MachineClient(UUID id, String name, Organisation organisation, MachineScope scope) {}

    /** A row, before its organisation is asked for: that takes a connection of its own, so the first is given back before. */
    private record Row(String name, UUID organisation, MachineScope scope) {}

    /** A system that is registered and not ended. */
    public Optional<MachineClient> find(UUID id) {
        return jdbc.sql("SELECT name, organisation_id, scope FROM machine_client WHERE id = :id AND ended_at IS NULL")
                .param("id", id)
                .query((row, _) -> new Row(
                        row.getString("name"),
                        row.getObject("organisation_id", UUID.class),
                        MachineScope.of(row.getString("scope")).orElseThrow()))
                .optional()
                .map(row -> new MachineClient(
                        id, row.name(), organisations.find(row.organisation()).orElseThrow(), row.scope()));
    }

    /** The hash of its secret, with the name of the way it was made; for the issuer. */
    public Optional<String> secretHash(UUID id) {
        return jdbc.sql("SELECT hash FROM machine_client_secret_hash(:id) AS hash WHERE hash IS NOT NULL")
                .param("id", id)
                .query(String.class)
                .optional();
    }
}

package nl.perspectief.covenants;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Flow;
import nl.perspectief.organisations.OwnerDatabase;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code allowed_flow} equal to the covenant in force and its register: what row-level security lets through. It is
 * remade as the owner of the tables, in one transaction, when the register changes, at every start and at every midnight.
 */
@Component
class FlowTable {
    private final Registers registers;
    private final OwnerDatabase owner;
    private final Clock clock;

    FlowTable(Registers registers, OwnerDatabase owner, Clock clock) {
        this.registers = registers;
        this.owner = owner;
        this.clock = clock;
    }

    @Scheduled(cron = "1 0 0 * * *", zone = "Europe/Amsterdam")
    void remake() {
        Instant now = clock.instant();
        CompiledCovenant covenant = registers.inForce(now);
        Register register = registers.on(Registers.day(now), covenant.covenant());
        List<Flow> flows = covenant.flows((giver, receiver, category) ->
                new RegisteredFacts(register, giver, receiver, category, null, Circumstances.UNKNOWN));
        owner.inTransaction(connection -> replace(connection, flows));
    }

    private static void replace(Connection connection, List<Flow> flows) throws SQLException {
        try (var clear = connection.createStatement()) {
            clear.execute("LOCK TABLE allowed_flow IN SHARE ROW EXCLUSIVE MODE");
            clear.execute("DELETE FROM allowed_flow");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO allowed_flow (receiver, giver, category, purpose, phase) VALUES (?, ?, ?, ?, ?)")) {
            for (Flow flow : flows) {
                insert.setString(1, flow.receiver());
                insert.setString(2, flow.giver());
                insert.setString(3, flow.category());
                insert.setString(4, flow.purpose());
                insert.setString(5, flow.phase());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

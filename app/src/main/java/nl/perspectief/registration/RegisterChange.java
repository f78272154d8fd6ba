package nl.perspectief.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.asof.Registers;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.review.ReviewedRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A change of the register with the flows that follow from it, on one connection and in one transaction of the owner; one at
 * a time, whichever process makes it.
 */
final class RegisterChange {
    private final FlowTable flows;
    private final Set<FlowDays> before;
    private final JdbcClient jdbc;
    private final Instant now;
    private final LocalDate today;
    /** What the register says within this transaction. */
    final Registers registers;

    final Covenants covenants;
    /** To write it. */
    final CovenantRegister writing;

    private RegisterChange(Connection owner, FlowTable flows, Instant now) throws SQLException {
        this.flows = flows;
        this.before = flows.rows();
        this.now = now;
        this.today = DutchDays.of(now);
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        this.registers = new Registers(jdbc);
        this.covenants = new Covenants(registers, jdbc);
        this.writing = new CovenantRegister(owner);
    }

    /** Waits for whoever is changing the register now. */
    static RegisterChange begin(Connection owner, Instant now) throws SQLException {
        return new RegisterChange(owner, FlowTable.locked(owner), now);
    }

    /** Makes the flows follow from the register as it is written now. @return what that opens and closes */
    List<FlowChange> finish() throws SQLException {
        Set<FlowDays> after = new HashSet<>();
        registers.regimes().forEach(regime -> after.addAll(FlowDays.of(regime, registers.flowsByDay(regime, today))));
        flows.replace(before, after);
        return FlowChange.between(before, after, today);
    }

    /** Lets every share follow the register as it is written now, in the same transaction. To be called after {@link #finish}. */
    void review() {
        ReviewedRegister.follow(jdbc, registers, now);
    }
}

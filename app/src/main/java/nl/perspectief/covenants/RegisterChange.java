package nl.perspectief.covenants;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A change of the register with the flows that follow from it, on one connection and in one transaction of the owner; one at
 * a time, whichever process makes it.
 */
final class RegisterChange {
    private final FlowTable flows;
    private final Set<FlowDays> before;
    private final LocalDate today;
    /** What the register says within this transaction. */
    final Registers registers;

    final Covenants covenants;
    /** To write it. */
    final CovenantRegister writing;

    private RegisterChange(Connection owner, FlowTable flows, LocalDate today) throws SQLException {
        this.flows = flows;
        this.before = flows.rows();
        this.today = today;
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        this.registers = new Registers(jdbc);
        this.covenants = new Covenants(registers, jdbc);
        this.writing = new CovenantRegister(owner);
    }

    /** Waits for whoever is changing the register now. */
    static RegisterChange begin(Connection owner, LocalDate today) throws SQLException {
        return new RegisterChange(owner, FlowTable.locked(owner), today);
    }

    /** Makes the flows follow from the register as it is written now. @return what that opens and closes */
    List<FlowChange> finish() throws SQLException {
        Set<FlowDays> after = FlowDays.of(registers.flowsByDay(today));
        flows.replace(before, after);
        return FlowChange.between(before, after, today);
    }
}

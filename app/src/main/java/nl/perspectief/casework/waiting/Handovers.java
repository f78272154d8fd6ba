package nl.perspectief.casework.waiting;

import java.util.UUID;
import nl.perspectief.casework.JdbcHandovers;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.springframework.stereotype.Component;

/** What others took over from somebody, seen by that one. */
@Component
public class Handovers {
    private final Transactions transactions;
    private final JdbcHandovers rows;

    Handovers(Transactions transactions, JdbcHandovers rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    /** Marks one as seen; whether there was one to mark. */
    public boolean see(Acting acting, UUID id) {
        return transactions.as(acting, () -> rows.see(id));
    }
}

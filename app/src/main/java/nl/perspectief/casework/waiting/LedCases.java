package nl.perspectief.casework.waiting;

import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.JdbcCaseFiles;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.springframework.stereotype.Component;

/**
 * The open cases that somebody leads, asked once in a transaction: whatever waits for who leads a case is looked for in these, and not
 * at all for who leads none.
 */
@Component
class LedCases {
    private final Transactions transactions;
    private final JdbcCaseFiles files;

    LedCases(Transactions transactions, JdbcCaseFiles files) {
        this.transactions = transactions;
        this.files = files;
    }

    List<UUID> of(Acting acting) {
        return transactions
                .once(LedCases.class, Led.class, () -> new Led(files.ledBy(acting.professionalId())))
                .ids();
    }

    private record Led(List<UUID> ids) {}
}

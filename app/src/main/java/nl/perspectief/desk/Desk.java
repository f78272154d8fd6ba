package nl.perspectief.desk;

import java.time.Duration;
import java.util.List;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.springframework.stereotype.Component;

/** Gathers what waits for one professional from all modules that have something. */
@Component
public class Desk {
    /** Whoever waits longer has left, or asks again. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Transactions transactions;
    private final List<Worklist> worklists;

    /**
     * As many at once as processors can work on while others wait for the disk; the next one waits its turn without a connection.
     * All at once would make each wait for all the others.
     */
    private final Turns turns = new Turns(4 * Runtime.getRuntime().availableProcessors(), LONGEST);

    Desk(Transactions transactions, List<Worklist> worklists) {
        this.transactions = transactions;
        this.worklists = worklists;
    }

    /**
     * Nothing waits here for whom no module has anything. All modules that have are asked in one transaction.
     *
     * @throws TooBusy when so many ask at once that it takes too long to begin
     */
    public Today of(Acting acting) {
        List<Worklist> lists =
                worklists.stream().filter(one -> one.isFor(acting.mandate())).toList();
        return lists.isEmpty() ? Today.NOTHING : turns.take(() -> gathered(acting, lists));
    }

    private Today gathered(Acting acting, List<Worklist> lists) {
        return transactions.inTurns(
                acting, () -> lists.stream().map(one -> one.of(acting)).reduce(Today.NOTHING, Today::with));
    }
}

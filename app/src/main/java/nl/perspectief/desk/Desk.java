package nl.perspectief.desk;

import java.util.List;
import java.util.concurrent.Semaphore;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.springframework.stereotype.Component;

/** Gathers what waits for one professional from all modules that have something. */
@Component
public class Desk {
    private final Transactions transactions;
    private final List<Worklist> worklists;

    /**
     * As many at once as processors can work on while others wait for the disk; the next one waits its turn, in the order of
     * coming and without a connection. All at once would make each wait for all the others.
     */
    private final Semaphore places = new Semaphore(4 * Runtime.getRuntime().availableProcessors(), true);

    Desk(Transactions transactions, List<Worklist> worklists) {
        this.transactions = transactions;
        this.worklists = worklists;
    }

    /** Nothing waits here for whom no module has anything. All modules that have are asked in one transaction. */
    public Today of(Acting acting) {
        List<Worklist> lists =
                worklists.stream().filter(one -> one.isFor(acting.mandate())).toList();
        return lists.isEmpty() ? Today.NOTHING : gathered(acting, lists);
    }

    private Today gathered(Acting acting, List<Worklist> lists) {
        places.acquireUninterruptibly();
        try {
            return transactions.inTurns(
                    acting, () -> lists.stream().map(one -> one.of(acting)).reduce(Today.NOTHING, Today::with));
        } finally {
            places.release();
        }
    }
}

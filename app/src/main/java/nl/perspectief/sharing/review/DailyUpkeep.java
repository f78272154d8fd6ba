package nl.perspectief.sharing.review;

import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * What is destroyed because its term is over, whoever made it: nobody did it, and the day is that of the transaction. Policies let it
 * see what is due the way a review of shares sees shares, and nothing else.
 */
@Component
public class DailyUpkeep {
    private final Transactions transactions;
    private final Organisations organisations;
    private final Clock clock;

    DailyUpkeep(Transactions transactions, Organisations organisations, Clock clock) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @return how many there were, as the work says; none where there is no organisation yet */
    public int of(Supplier<Integer> work) {
        return organisations.all().stream()
                .findFirst()
                .map(any -> transactions.as(itself(any), work))
                .orElse(0);
    }

    private Acting itself(Organisation any) {
        String trace = Ids.next(clock.instant()).toString().replace("-", "");
        return new Mandate(new Professional(ShareReviews.ITSELF, any, "", ""), Set.of())
                .under(Purpose.own(ShareReviews.PURPOSE), trace);
    }
}

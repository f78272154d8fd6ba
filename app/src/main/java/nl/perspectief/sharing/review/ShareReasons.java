package nl.perspectief.sharing.review;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.Covenants;
import org.springframework.stereotype.Component;

/** Why a share rests or ended, in the words of the covenant. */
@Component
public class ShareReasons {
    private final Transactions transactions;
    private final Covenants covenants;
    private final Clock clock;

    ShareReasons(Transactions transactions, Covenants covenants, Clock clock) {
        this.transactions = transactions;
        this.covenants = covenants;
        this.clock = clock;
    }

    /** Of many shares on one page each asks the same. */
    private record Asked(String regime) {}

    /**
     * The conditions that are wanting, as far as somebody in this mandate may know how they stand. Nothing is said when one of
     * them is not theirs to know: of what is left it could be told that there is another.
     */
    public List<String> of(String regime, Collection<String> lapsed, Mandate mandate) {
        Covenant covenant =
                transactions.once(new Asked(regime), Covenant.class, () -> covenants.inForce(regime, clock.instant()));
        List<Condition> conditions = lapsed.stream()
                .flatMap(id -> covenant.vocabulary().condition(id).stream())
                .toList();
        return conditions.stream().allMatch(condition -> known(covenant.vocabulary(), condition, mandate))
                ? conditions.stream().map(Condition::name).toList()
                : List.of();
    }

    private static boolean known(Vocabulary words, Condition condition, Mandate mandate) {
        return mandate.roles().stream().flatMap(role -> role.in(words).stream()).anyMatch(condition::knownTo);
    }
}

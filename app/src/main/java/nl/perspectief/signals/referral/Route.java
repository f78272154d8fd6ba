package nl.perspectief.signals.referral;

import java.time.Duration;
import java.time.Instant;

/** How a young person came into view, and therefore how carefully a referral is weighed. */
public enum Route {
    /** Contact with the police in the context of undermining crime. */
    POLICE_CONTACT(1),
    /** Core member of a group that the mayor, prosecutor and police found problematic. */
    CORE_MEMBER(2),
    /** No records, but seen by someone who works with young people: the weakest ground which asks the most of the weighing. */
    SEEN_ONLY(3);

    /** As long as the covenant lets the process lead read it. */
    private static final Duration TERM = Duration.ofDays(28);

    private final int number;

    Route(int number) {
        this.number = number;
    }

    public static Route of(int number) {
        return values()[number - 1];
    }

    public int number() {
        return number;
    }

    /** When a referral has to be decided at the latest; from then on nothing of it can be read. */
    public Instant due(Instant referredAt) {
        return referredAt.plus(TERM);
    }
}

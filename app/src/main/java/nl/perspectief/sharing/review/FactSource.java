package nl.perspectief.sharing.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.sharing.disclosure.Disclosure;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a module recorded of the conditions of shares: in a case, in a referral. A module that keeps files on which shares rest
 * names one in {@code META-INF/services}, because commands of the owner ask too, in a process without the application. It
 * has no state, and its answers do not depend on who acts: it is asked in a review only, with no one acting.
 */
public interface FactSource {
    /**
     * The facts under these shares as they are recorded now, by the id of the share. A share that rests on no file of this
     * module is left out.
     *
     * @param jdbc within the transaction of the review
     */
    Map<UUID, Recorded> of(JdbcClient jdbc, Collection<Disclosure> shares);

    /** What is recorded now, as it stands on a day: the same record says another thing after a birthday or a review day. */
    @FunctionalInterface
    interface Recorded {
        Circumstances on(LocalDate day);
    }
}

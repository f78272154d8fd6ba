package nl.perspectief.organisations.held;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import org.jspecify.annotations.Nullable;

/**
 * Tells what one module holds about a young person (AVG 15), as far as row-level security lets who acts see it. A module joins in
 * by having one as a component; who asks knows no module. Always inside a transaction that told who acts.
 */
public interface PersonData {
    /** Key of the text that names the module. */
    String title();

    /** Whom a file of this module is about; empty when it has none such, and for who does not see it. */
    default Optional<Whose> whose(UUID file) {
        return Optional.empty();
    }

    /** @param subject the young person, by the id that says nothing */
    List<Held> about(UUID subject);

    /**
     * What this module may hold about any young person and does not tell who acts. It goes by their roles only, so that it
     * says nothing about this one.
     */
    List<Unseen> unseen(Acting acting);

    /**
     * Whom a file is about.
     *
     * @param leads the organisation that leads it, when it is a case
     */
    record Whose(UUID subject, @Nullable UUID leads) {}

    /** @param what key of the sentence that names it */
    record Unseen(String what, Withheld why) {}
}

package nl.perspectief.desk;

import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;

/** What a module has for a professional to see to. A module joins in by having one as a component; the desk knows no module. */
public interface Worklist {
    /**
     * How many of a kind are told one by one: more than that nobody reads with five minutes, and each that is told is read, named and
     * noted in the logs. What there is beyond them is told by how many there are and where.
     */
    int FIRST = 8;

    /** Whether it ever has something for such a professional; without another word only for who works with persons. */
    default boolean isFor(Mandate mandate) {
        return mandate.seesPersons();
    }

    /**
     * What waits for somebody whom it is for. The module asks under the purpose of its own pages, and notes in the logs
     * what it shows.
     */
    Today of(Acting acting);
}

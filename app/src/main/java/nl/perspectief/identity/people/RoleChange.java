package nl.perspectief.identity.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.departure.Departure.Touched;

/**
 * What other roles for somebody would bring about, told before it is done.
 *
 * @param taken what the colleague has and would have no more; with something asked only when that is confirmed
 * @param given what is given at once
 * @param asked what opens data of persons, so that a second person confirms it
 * @param ends what would end or wait for somebody else, in numbers
 * @param others for each role that is taken, who else at the organisation has it
 * @param alone roles that only one person of the whole partnership would have left
 * @param missing roles that nobody of the partnership would have left: then it is not done
 * @param seconds who could confirm what is asked
 */
public record RoleChange(
        Set<Role> taken,
        Set<Role> given,
        Set<Role> asked,
        Map<Touched, Integer> ends,
        Map<Role, List<Professional>> others,
        Set<Role> alone,
        Set<Role> missing,
        List<Professional> seconds) {
    /** Whether what is asked would wait for ever, because nobody can confirm it. */
    public boolean stuck() {
        return !asked.isEmpty() && seconds.isEmpty();
    }

    /** Whether there is anything to do. */
    public boolean nothing() {
        return taken.isEmpty() && given.isEmpty() && asked.isEmpty();
    }
}

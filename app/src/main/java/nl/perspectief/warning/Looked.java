package nl.perspectief.warning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What comes of looking at words before they are sent. A number, an address, a day of birth or an account finds one person and has to
 * go; a name may be that of a street, a shop or a club, so that who wrote it decides, of each name that was shown.
 */
public sealed interface Looked {
    /** It can be sent. */
    record Fit(Nameless words) implements Looked {}

    /**
     * It cannot stay as it is.
     *
     * @param mustGo what finds somebody, as it was written
     * @param names what looks like a name and was not yet said to be none
     */
    record Refused(List<String> mustGo, List<String> names) implements Looked {}

    /**
     * @param allowed marks that may stand there all the same, such as an address where a place is asked
     * @param noNames what who wrote it says is no name of a person
     */
    static Looked at(String text, Set<PersonMark> allowed, Collection<String> noNames, LocalDate today) {
        List<Found> found = PersonWords.in(text, today);
        List<String> mustGo = words(found, one -> one.mark() != PersonMark.NAME && !allowed.contains(one.mark()));
        List<String> names = words(found, one -> one.mark() == PersonMark.NAME && !noNames.contains(one.words()));
        return mustGo.isEmpty() && names.isEmpty() ? new Fit(new Nameless(text)) : new Refused(mustGo, names);
    }

    private static List<String> words(List<Found> found, Predicate<Found> which) {
        return found.stream().filter(which).map(Found::words).distinct().toList();
    }
}

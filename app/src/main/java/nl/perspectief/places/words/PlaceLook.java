package nl.perspectief.places.words;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.perspectief.warning.Found;
import nl.perspectief.warning.PersonMark;
import nl.perspectief.warning.PersonWords;

/**
 * What comes of looking at words of a place before they are sent. What finds a person has to go; a name may be that of a street or
 * a shop, so that who wrote it decides, of each name that was shown.
 */
public sealed interface PlaceLook {
    /** What only the field that says where it is may hold; an account only where the place is a channel. */
    Set<PersonMark> WHERE = Set.of(PersonMark.ADDRESS);

    Set<PersonMark> CHANNEL = Set.of(PersonMark.ADDRESS, PersonMark.ACCOUNT);

    /** It can be sent. */
    record Fit(Peopleless words) implements PlaceLook {}

    /**
     * It cannot stay as it is.
     *
     * @param mustGo what finds somebody, as it was written
     * @param names what looks like a name and was not yet said to be none
     */
    record Refused(List<String> mustGo, List<String> names) implements PlaceLook {}

    /**
     * @param allowed what may stand in this field
     * @param noNames what who wrote it says is no name of a person
     */
    static PlaceLook at(String text, Set<PersonMark> allowed, Collection<String> noNames, LocalDate today) {
        List<Found> found = PersonWords.in(text, today);
        List<String> mustGo = words(found, one -> one.mark() != PersonMark.NAME && !allowed.contains(one.mark()));
        List<String> names = words(found, one -> one.mark() == PersonMark.NAME && !noNames.contains(one.words()));
        return mustGo.isEmpty() && names.isEmpty() ? new Fit(new Peopleless(text)) : new Refused(mustGo, names);
    }

    private static List<String> words(List<Found> found, Predicate<Found> which) {
        return found.stream().filter(which).map(Found::words).distinct().toList();
    }
}

package nl.perspectief.places;

import java.time.LocalDate;
import nl.perspectief.warning.Nameless;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports of a place.
 *
 * @param place where it is: an address, a description, or what a channel is called
 * @param neighbourhood its code; absent when not known
 * @param seenUntil the last day of a period; absent for one day
 * @param seen the facts
 */
public record NewPlace(
        PlaceKind kind,
        Nameless place,
        @Nullable String neighbourhood,
        LocalDate seenFrom,
        @Nullable LocalDate seenUntil,
        Nameless seen,
        PlaceSource source) {}

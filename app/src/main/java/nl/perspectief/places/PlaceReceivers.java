package nl.perspectief.places;

import nl.perspectief.organisations.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * To whom a place signal goes.
 *
 * @param municipality whose process leads read it
 * @param riec whose analysts read it; absent where the partnership has none
 */
public record PlaceReceivers(
        Organisation municipality, @Nullable Organisation riec) {}

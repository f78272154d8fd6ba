package nl.perspectief.places;

import java.util.Set;
import nl.perspectief.warning.PersonMark;

/** What kind of place something was seen at. */
public enum PlaceKind {
    HOUSE,
    SHED,
    PREMISES,
    STREET,
    ONLINE,
    OTHER;

    /** What only the field that says where it is may hold: an address, and an account where the place is a channel. */
    public Set<PersonMark> whereHolds() {
        return this == ONLINE ? Set.of(PersonMark.ADDRESS, PersonMark.ACCOUNT) : Set.of(PersonMark.ADDRESS);
    }
}

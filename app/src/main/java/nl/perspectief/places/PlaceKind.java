package nl.perspectief.places;

/** What kind of place something was seen at. */
public enum PlaceKind {
    HOUSE,
    SHED,
    PREMISES,
    STREET,
    ONLINE,
    OTHER
}

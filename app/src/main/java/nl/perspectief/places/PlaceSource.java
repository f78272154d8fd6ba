package nl.perspectief.places;

/** How who reports a place knows of it: seen with one's own eyes, or heard from others. */
public enum PlaceSource {
    SEEN,
    HEARD
}

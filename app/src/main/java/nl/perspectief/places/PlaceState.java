package nl.perspectief.places;

import java.util.List;

/** What becomes of a place signal, as who received it says. */
public enum PlaceState {
    NEW,
    TAKEN_UP,
    PASSED_ON,
    NOTHING_FURTHER;

    /** What somebody can say of it. */
    public static final List<PlaceState> ANSWERS = List.of(TAKEN_UP, PASSED_ON, NOTHING_FURTHER);
}

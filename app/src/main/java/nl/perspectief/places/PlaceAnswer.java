package nl.perspectief.places;

import java.time.Instant;
import nl.perspectief.organisations.Professional;

/** What somebody who received it said becomes of a place signal. @param words to who reported; empty when none */
public record PlaceAnswer(PlaceState state, Professional by, Instant at, String words) {}

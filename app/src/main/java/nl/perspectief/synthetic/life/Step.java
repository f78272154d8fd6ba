package nl.perspectief.synthetic.life;

import java.time.Instant;

/**
 * One thing that somebody did.
 *
 * @param by who, by the name with which that person signs in
 * @param deed what, as {@link Deeds} knows it
 */
record Step(Instant at, String by, String deed, Words words, Story story) {}

package nl.perspectief.covenant.language;

import nl.perspectief.covenant.Place;

/**
 * Something in a document that cannot stay as it is, for the lawyer who wrote it.
 *
 * @param words the words in question; empty when something is absent
 * @param wrong what is wrong with them, a Dutch sentence
 * @param instead what could stand there, a Dutch sentence
 */
public record Problem(Place place, String words, String wrong, String instead) implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        return place.compareTo(other.place);
    }

    @Override
    public String toString() {
        return place + ": " + (words.isEmpty() ? "" : "‘" + words + "’ ") + wrong + " " + instead;
    }
}

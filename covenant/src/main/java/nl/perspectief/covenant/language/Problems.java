package nl.perspectief.covenant.language;

import java.util.ArrayList;
import java.util.List;
import nl.perspectief.covenant.Place;

/** Gathers all problems of a document, so that they are told at once. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(Place place, String words, String wrong, String instead) {
        found.add(new Problem(place, words, wrong, instead));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> all() {
        return found.stream().distinct().sorted().toList();
    }
}

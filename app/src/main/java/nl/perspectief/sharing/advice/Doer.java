package nl.perspectief.sharing.advice;

import java.util.List;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.organisations.Professional;

/** Who sees to something that is missing, and where. */
public sealed interface Doer {
    /** The reader, at this address. */
    record Reader(String path) implements Doer {}

    /** One of these; the nearest first and never empty. */
    record Colleagues(List<Professional> people) implements Doer {
        public Colleagues {
            people = List.copyOf(people);
        }
    }

    /**
     * Somebody of these partners who signs, adopts or decides, which is done outside the application.
     *
     * @param people who do so or know how it stands; empty when nobody has such a role
     */
    record Board(List<Partner> partners, List<Professional> people) implements Doer {
        public Board {
            partners = List.copyOf(partners);
            people = List.copyOf(people);
        }
    }

    /** Nobody: the reader only knows or does not know whether it is so. */
    record Known() implements Doer {}
}

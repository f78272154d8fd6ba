package nl.perspectief.covenant;

/** What is known when a question is asked. */
@FunctionalInterface
public interface Facts {
    /** @param condition id of a condition of the covenant */
    Truth of(String condition);
}

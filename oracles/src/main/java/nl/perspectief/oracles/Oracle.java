package nl.perspectief.oracles;

import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;

/** Another engine that was given the covenant in its own language. */
public interface Oracle {
    /** A request in the form that this engine takes, to be decided with {@link #permits(Object)}. */
    Object request(Question question, Facts facts);

    /** Whether it permits. @param request made by {@link #request} */
    boolean permits(Object request);

    /** Whether it permits. */
    default boolean permits(Question question, Facts facts) {
        return permits(request(question, facts));
    }
}

package nl.perspectief.authzen.mapping;

import java.util.Map;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;

/** A request in the covenant's words. */
public sealed interface MappedQuestion {
    /**
     * The covenant has a word for all of it.
     *
     * @param claimed what the asker says of the conditions, those of the register excepted
     */
    record Clear(Question question, Map<String, Truth> claimed) implements MappedQuestion {}

    /** It names something that the covenant, or the mapping, does not know: refused, whatever the facts. */
    record Unclear() implements MappedQuestion {}
}

package nl.perspectief.authzen.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one word of the covenant is found.
 *
 * @param from where the request says it; absent when it never does
 * @param values the covenant's word for each word of the request; absent when both use the same words
 * @param otherwise the word when the request says nothing, or something that has no word; absent when that is no answer
 */
record Choice(
        @Nullable Reference from,
        @Nullable Map<String, String> values,
        @Nullable String otherwise) {
    @Nullable
    String word(Reference.Known request) {
        String said = from == null ? null : from.in(request);
        String word = said == null || values == null ? said : values.get(said);
        return word == null ? otherwise : word;
    }
}

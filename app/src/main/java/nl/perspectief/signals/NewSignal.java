package nl.perspectief.signals;

import java.time.LocalDate;
import java.util.Map;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What someone noticed, before it is recorded or as it should become.
 *
 * @param identity absent as long as nobody needs the name
 * @param neighbourhood its code
 * @param seenOn the day it was seen, when it can be told
 * @param regime the covenant under which it will live; absent for the usual one
 * @param texts per box what was written in it; an empty box has no text here
 */
public record NewSignal(
        Exploitation exploitation,
        @Nullable Identity identity,
        String neighbourhood,
        @Nullable LocalDate seenOn,
        Map<Statement, String> texts,
        Informed informed,
        @Nullable String regime) {
    /** Under the usual regime. */
    public NewSignal(
            Exploitation exploitation,
            @Nullable Identity identity,
            String neighbourhood,
            @Nullable LocalDate seenOn,
            Map<Statement, String> texts,
            Informed informed) {
        this(exploitation, identity, neighbourhood, seenOn, texts, informed, null);
    }

    public NewSignal {
        texts = Map.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a signal says something");
        }
    }
}

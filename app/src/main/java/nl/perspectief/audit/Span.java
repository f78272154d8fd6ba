package nl.perspectief.audit;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One action, or its part for one data subject: the span of a line, in hex. */
record Span(String id, @Nullable String parent, @Nullable String subject) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 8;

    /** One span for none or one; with several a span for the action and one below it for each. */
    static List<Span> of(List<String> pseudonyms) {
        if (pseudonyms.size() < 2) {
            return List.of(new Span(fresh(), null, pseudonyms.isEmpty() ? null : pseudonyms.getFirst()));
        }
        Span action = new Span(fresh(), null, null);
        List<Span> spans = new ArrayList<>(pseudonyms.size() + 1);
        spans.add(action);
        pseudonyms.forEach(pseudonym -> spans.add(new Span(fresh(), action.id, pseudonym)));
        return List.copyOf(spans);
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

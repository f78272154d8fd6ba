package nl.perspectief.authzen.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A search: everything of an {@link AccessRequest} but the one that is looked for.
 *
 * @param request the looked-for entity has an empty id, and an action an empty name
 * @param token from the page before
 * @param limit how many at most; absent when the asker leaves it to us
 */
public record SearchRequest(
        Searched searched,
        AccessRequest request,
        @Nullable String token,
        @Nullable Integer limit) {
    /** SHA-256 over all that the answer depends on, the page excepted: equal for equal questions only. */
    public byte[] fingerprint() {
        StringBuilder text = new StringBuilder(searched.name());
        add(text, request.subject());
        add(text, request.action());
        add(text, request.resource());
        add(text, request.setting().values());
        add(text, request.setting().conditions());
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(StringBuilder text, Entity entity) {
        add(text, entity.type());
        add(text, entity.id());
        add(text, entity.properties());
    }

    private static void add(StringBuilder text, Map<String, ?> values) {
        text.append(values.size()).append('#');
        new TreeMap<>(values).forEach((name, value) -> {
            add(text, name);
            add(text, value.toString());
        });
    }

    /** With its length before it, so that no two sequences read alike. */
    private static void add(StringBuilder text, String value) {
        text.append(value.length()).append(':').append(value);
    }
}

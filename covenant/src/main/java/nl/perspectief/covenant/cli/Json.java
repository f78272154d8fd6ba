package nl.perspectief.covenant.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts, numbers, booleans and null as JSON (RFC 8259), on one line. */
final class Json {
    private Json() {}

    /** A small object whose keys stay in this order. */
    static Map<String, ?> object(String key, Object value, String then, Object other) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(key, value);
        object.put(then, other);
        return object;
    }

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> text(String.valueOf(entry.getKey())) + ":" + of(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> text(value.toString());
        };
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    boolean odd = c < ' ' || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029;
                    json.append(odd ? "\\u%04x".formatted((int) c) : Character.toString(c));
                }
            }
        }
        return json.append('"').toString();
    }
}

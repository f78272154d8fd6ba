package nl.perspectief.covenant.export;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Maps, collections, strings and booleans as JSON, indented. */
final class Json {
    private final StringBuilder text = new StringBuilder();

    private Json() {}

    static String of(Object value) {
        Json json = new Json();
        json.value(value, 0);
        return json.text.append('\n').toString();
    }

    private void value(Object value, int depth) {
        switch (value) {
            case Map<?, ?> map -> object(map, depth);
            case Collection<?> values -> array(values, depth);
            case Boolean truth -> text.append(truth);
            default -> string(value.toString());
        }
    }

    private void object(Map<?, ?> map, int depth) {
        text.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            line(depth + 1);
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue(), depth + 1);
            text.append(entries.hasNext() ? "," : "");
        }
        line(depth);
        text.append('}');
    }

    private void array(Collection<?> values, int depth) {
        text.append('[');
        Iterator<?> elements = values.iterator();
        while (elements.hasNext()) {
            line(depth + 1);
            value(elements.next(), depth + 1);
            text.append(elements.hasNext() ? "," : "");
        }
        line(depth);
        text.append(']');
    }

    private void line(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                default -> text.append(letter < ' ' ? "\\u%04x".formatted((int) letter) : String.valueOf(letter));
            }
        }
        text.append('"');
    }
}

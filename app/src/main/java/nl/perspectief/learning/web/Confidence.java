package nl.perspectief.learning.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nl.perspectief.shared.web.Form;

/** What somebody said of being sure, before and after; whoever leaves it out may. It travels with them and is kept nowhere. */
public record Confidence(Map<Asked, Sureness> before, Map<Asked, Sureness> after) {
    static Confidence of(Form form) {
        return new Confidence(read(form, Asked::before), read(form, Asked::after));
    }

    private static Map<Asked, Sureness> read(Form form, Function<Asked, String> field) {
        Map<Asked, Sureness> said = new EnumMap<>(Asked.class);
        for (Asked asked : Asked.values()) {
            form.optionalChoice(field.apply(asked), Sureness.class).ifPresent(sure -> said.put(asked, sure));
        }
        return said;
    }

    public boolean said() {
        return !before.isEmpty() || !after.isEmpty();
    }

    /** By the names of their fields. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        before.forEach((asked, sure) -> fields.put(asked.before(), sure.name()));
        after.forEach((asked, sure) -> fields.put(asked.after(), sure.name()));
        return fields;
    }
}

package nl.perspectief.register.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Which of the covenants in force a page is about.
 *
 * @param chosen absent when none is in force
 * @param unknown whether another was asked for, that is not among them
 */
public record CovenantChoice(List<Covenant> all, @Nullable Covenant chosen, boolean unknown) {
    /** The field in which it is chosen. */
    public static final String FIELD = "convenant";

    /** What was asked for; else the first in which the asker's organisation takes part, else the first. The form has it then. */
    public static CovenantChoice of(List<Covenant> all, Form form, String partner) {
        Optional<Covenant> asked = find(all, form);
        boolean unknown = form.filled(FIELD) && asked.isEmpty();
        Covenant chosen = asked.or(() -> all.stream()
                        .filter(covenant ->
                                covenant.vocabulary().partner(partner).isPresent())
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .orElse(null);
        if (chosen != null) {
            form.put(FIELD, chosen.id());
        }
        return new CovenantChoice(all, chosen, unknown);
    }

    private static Optional<Covenant> find(List<Covenant> all, Form form) {
        return all.stream()
                .filter(covenant -> covenant.id().equals(form.value(FIELD)))
                .findFirst();
    }

    public boolean several() {
        return all.size() > 1;
    }

    /** The covenants to choose from, by their ids. */
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        all.forEach(covenant -> options.put(covenant.id(), covenant.title()));
        return options;
    }

    /** The choice as a part of an address, behind {@code ?} or {@code &}; nothing when there is nothing to choose. */
    public String in(String behind) {
        return several() && chosen != null ? behind + FIELD + "=" + chosen.id() : "";
    }
}

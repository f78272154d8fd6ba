package nl.perspectief.signals.intake.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.PartnerSystem;
import nl.perspectief.organisations.forms.SentForm;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a system sent, read: known fields only, each of its type, and none twice. What is wrong with it is noted by field.
 *
 * @param form as somebody would have typed it
 */
record Sent(Form form, Map<String, String[]> typed, List<Fault> faults) {
    /** A name that can be told back: one that is a word, and nothing that a person said. */
    private static final String PLAIN = "[A-Za-z][A-Za-z0-9_-]{0,39}";

    private static final int MOST_FAULTS = 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Something to mend. @param key of the text that says what to do */
    record Fault(String field, String key, List<Object> arguments) {
        static Fault of(String field, String key) {
            return new Fault(field, key, List.of());
        }
    }

    /** Empty when it is no JSON object. */
    static Optional<Sent> read(byte[] bytes) {
        JsonNode read = json(bytes);
        if (read == null || !read.isObject()) {
            return Optional.empty();
        }
        Map<String, String[]> typed = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        read.properties().forEach(field -> {
            Optional<IntakeField> known = IntakeField.of(field.getKey());
            if (known.isEmpty()) {
                String name = field.getKey().matches(PLAIN) ? field.getKey() : "?";
                faults.add(Fault.of(name, "intake.field.unknown"));
            } else {
                read(known.get(), field.getValue(), typed, faults);
            }
        });
        return Optional.of(new Sent(form(typed), typed, faults.subList(0, Math.min(faults.size(), MOST_FAULTS))));
    }

    private static @Nullable JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static void read(IntakeField field, JsonNode value, Map<String, String[]> typed, List<Fault> faults) {
        if (field.yesOrNo() ? !value.isBoolean() : !value.isString()) {
            faults.add(Fault.of(field.json(), field.yesOrNo() ? "intake.field.no-yes" : "intake.field.no-text"));
        } else if (!field.yesOrNo()) {
            String text = value.stringValue();
            if (field.misread(text)) {
                faults.add(Fault.of(field.json(), "intake.field.no-date"));
            }
            typed.put(field.formField(), new String[] {field.typed(text)});
        } else if (value.booleanValue()) {
            typed.put(field.formField(), new String[] {"ja"});
        }
    }

    private static Form form(Map<String, String[]> typed) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        typed.forEach((name, values) -> fields.put(name, List.of(values)));
        return new Form(fields);
    }

    /** As it is known by its key: the same fields with the same values, in whatever order they came. */
    SentForm as(String key, PartnerSystem system) {
        return SentForm.of(key, system.id(), IntakePaths.SIGNALS, typed);
    }

    /** All that is wrong, with what the form says of it; of a field that could not be read, only that. */
    List<Fault> all() {
        List<Fault> all = new ArrayList<>(faults);
        form.mistakes().stream()
                .map(mistake -> new Fault(
                        IntakeField.ofForm(mistake.field())
                                .map(IntakeField::json)
                                .orElse(mistake.field()),
                        mistake.key(),
                        mistake.arguments()))
                .filter(mistake ->
                        faults.stream().noneMatch(fault -> fault.field().equals(mistake.field())))
                .forEach(all::add);
        return List.copyOf(all);
    }
}

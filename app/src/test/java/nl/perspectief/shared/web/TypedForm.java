package nl.perspectief.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What somebody types in the fields of a form, for tests of what is read in it. */
public final class TypedForm {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /** @param fields each with what stands in it */
    public static TypedForm in(String... fields) {
        TypedForm typed = new TypedForm();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return typed;
    }

    /** In the place of what stood there. */
    public TypedForm put(String field, String... values) {
        fields.put(field, List.of(values));
        return this;
    }

    public TypedForm without(String... emptied) {
        List.of(emptied).forEach(fields::remove);
        return this;
    }

    /** What is read in it, with nothing to mend. */
    public <T> T read(Function<Form, Optional<T>> reading) {
        Form form = new Form(fields);
        Optional<T> read = reading.apply(form);
        assertThat(form.mistakes()).isEmpty();
        return read.orElseThrow();
    }

    /** What has to be mended, as field and key of the text that says how; then nothing is read. */
    public List<String> mistakes(Function<Form, ? extends Optional<?>> reading) {
        Form form = new Form(fields);
        assertThat(reading.apply(form)).isEmpty();
        List<String> mistakes = new ArrayList<>();
        form.mistakes().forEach(mistake -> {
            mistakes.add(mistake.field() + " " + mistake.key());
            for (Language language : Language.values()) {
                assertThat(Spoken.in(language).knows(mistake.key()))
                        .as(mistake.key())
                        .isTrue();
            }
        });
        return mistakes;
    }
}

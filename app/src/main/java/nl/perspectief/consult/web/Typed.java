package nl.perspectief.consult.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.perspectief.consult.words.Looked;
import nl.perspectief.consult.words.Nameless;
import nl.perspectief.shared.web.Form;

/**
 * A message as it was typed, and what its page asks about it.
 *
 * @param form with what was typed, and what is wrong with it
 * @param confirmed what who typed it said to be no name of a person
 * @param names what looks like a name and waits for that
 */
public record Typed(Form form, List<String> confirmed, List<String> names) {
    private static final String NO_NAMES = "geen-naam";
    private static final String SHOWN = "bekeken";
    private static final String PRESSED = "geen-naam-ook";

    public Typed {
        confirmed = List.copyOf(confirmed);
        names = List.copyOf(names);
    }

    /** An empty page. */
    Typed(Form form) {
        this(form, List.of(), List.of());
    }

    /** What was read of one message; nothing when it cannot be sent as it is. */
    record Read(Optional<Nameless> words, Typed typed) {}

    static Read of(Form form, String field, LocalDate today) {
        List<String> confirmed = confirmed(form);
        String text = form.text(field, Nameless.LONGEST, "consult.words.missing");
        if (form.mistake(field).isPresent()) {
            return new Read(Optional.empty(), new Typed(form, confirmed, List.of()));
        }
        return switch (Looked.at(text, confirmed, today)) {
            case Looked.Fit(Nameless words) -> new Read(Optional.of(words), new Typed(form, confirmed, List.of()));
            case Looked.Refused(List<String> mustGo, List<String> names) -> {
                if (!mustGo.isEmpty()) {
                    form.wrong(field, "consult.words.must-go", quoted(mustGo));
                } else {
                    form.wrong(field, "consult.words.names", quoted(names));
                }
                yield new Read(Optional.empty(), new Typed(form, confirmed, mustGo.isEmpty() ? names : List.of()));
            }
        };
    }

    /** Only what a page showed as found, and only after the button that says so. */
    private static List<String> confirmed(Form form) {
        List<String> all = new ArrayList<>(form.values(NO_NAMES));
        if (form.filled(PRESSED)) {
            all.addAll(form.values(SHOWN));
        }
        return all.stream().distinct().toList();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(one -> "‘" + one + "’").collect(Collectors.joining(", "));
    }
}

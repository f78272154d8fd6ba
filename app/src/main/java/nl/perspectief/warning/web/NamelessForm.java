package nl.perspectief.warning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.shared.web.Form;
import nl.perspectief.warning.Looked;
import nl.perspectief.warning.Nameless;
import nl.perspectief.warning.PersonMark;

/** A form with words in which nobody may be found: what was typed, which names were said to be none, and which wait for that. */
public final class NamelessForm {
    private static final String NO_NAMES = "geen-naam";
    private static final String SHOWN = "bekeken";
    private static final String PRESSED = "geen-naam-ook";

    private final Form form;
    private final LocalDate today;
    private final List<String> confirmed;
    private final Set<String> names = new LinkedHashSet<>();

    /** @param today since when a day is too near to be that of a birth */
    public NamelessForm(Form form, LocalDate today) {
        this.form = form;
        this.today = today;
        this.confirmed = confirmed(form);
    }

    /** Only what a page showed as found, and only after the button that says so. */
    private static List<String> confirmed(Form form) {
        List<String> all = new ArrayList<>(form.values(NO_NAMES));
        if (form.filled(PRESSED)) {
            all.addAll(form.values(SHOWN));
        }
        return all.stream().distinct().toList();
    }

    public Form form() {
        return form;
    }

    /** What who typed it said to be no name of a person. */
    public List<String> confirmed() {
        return confirmed;
    }

    /** What looks like a name and waits for that, also when something else has to go. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * The text of a field once it was looked at; nothing when it cannot be sent as it is.
     *
     * @param allowed what may stand there all the same
     * @param mustGo the text that says what has to go
     */
    public Optional<Nameless> read(String field, String text, Set<PersonMark> allowed, String mustGo) {
        if (form.mistake(field).isPresent()) {
            return Optional.empty();
        }
        return switch (Looked.at(text, allowed, confirmed, today)) {
            case Looked.Fit(Nameless words) -> Optional.of(words);
            case Looked.Refused(List<String> finding, List<String> called) -> {
                refuse(field, finding, called, mustGo);
                yield Optional.empty();
            }
        };
    }

    private void refuse(String field, List<String> finding, List<String> called, String mustGo) {
        names.addAll(called);
        if (finding.isEmpty()) {
            form.wrong(field, "warning.names", quoted(called));
        } else {
            form.wrong(field, mustGo, quoted(finding));
        }
    }

    private static String quoted(List<String> words) {
        return words.stream().map(one -> "‘" + one + "’").collect(Collectors.joining(", "));
    }
}

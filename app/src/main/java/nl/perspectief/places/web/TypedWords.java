package nl.perspectief.places.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.places.words.Peopleless;
import nl.perspectief.places.words.PlaceLook;
import nl.perspectief.shared.web.Form;
import nl.perspectief.warning.PersonMark;

/** A form with free words about a place: what was typed, which names were said to be none, and which wait for that. */
public final class TypedWords {
    private static final String NO_NAMES = "geen-naam";
    private static final String SHOWN = "bekeken";
    private static final String PRESSED = "geen-naam-ook";

    private final Form form;
    private final LocalDate today;
    private final List<String> confirmed;
    private final Set<String> names = new LinkedHashSet<>();
    private boolean mustGo;

    TypedWords(Form form, LocalDate today) {
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

    /** What looks like a name and waits for that; nothing as long as something has to go anyway. */
    public List<String> names() {
        return mustGo ? List.of() : List.copyOf(names);
    }

    /** The text of a field once it was looked at; nothing when it cannot be sent as it is. @param allowed what may stand there */
    Optional<Peopleless> read(String field, String text, Set<PersonMark> allowed) {
        if (form.mistake(field).isPresent()) {
            return Optional.empty();
        }
        return switch (PlaceLook.at(text, allowed, confirmed, today)) {
            case PlaceLook.Fit(Peopleless words) -> Optional.of(words);
            case PlaceLook.Refused(List<String> finding, List<String> called) -> {
                refuse(field, finding, called, allowed.isEmpty());
                yield Optional.empty();
            }
        };
    }

    private void refuse(String field, List<String> finding, List<String> called, boolean words) {
        names.addAll(called);
        if (finding.isEmpty()) {
            form.wrong(field, "places.words.names", quoted(called));
        } else {
            mustGo = true;
            form.wrong(field, words ? "places.words.must-go" : "places.where.must-go", quoted(finding));
        }
    }

    private static String quoted(List<String> words) {
        return words.stream().map(one -> "‘" + one + "’").collect(Collectors.joining(", "));
    }
}

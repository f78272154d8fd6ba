package nl.perspectief.warning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private final String asks;
    private final Function<String, List<String>> more;
    private final Set<String> names = new LinkedHashSet<>();

    /** @param today since when a day is too near to be that of a birth */
    public NamelessForm(Form form, LocalDate today) {
        this(form, today, "warning.names", _ -> List.of());
    }

    /**
     * @param asks the key by which is asked whether what was found names nobody
     * @param more finds names besides those of persons
     */
    public NamelessForm(Form form, LocalDate today, String asks, Function<String, List<String>> more) {
        this.form = form;
        this.today = today;
        this.asks = asks;
        this.more = more;
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

    /** The key of what is asked of such names. */
    public String asks() {
        return asks;
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
        List<String> others = new ArrayList<>(more.apply(text));
        others.removeAll(confirmed);
        return switch (Looked.at(text, allowed, confirmed, today)) {
            case Looked.Fit(Nameless words) when others.isEmpty() -> Optional.of(words);
            case Looked.Fit(Nameless _) -> {
                refuse(field, List.of(), others, mustGo);
                yield Optional.empty();
            }
            case Looked.Refused(List<String> finding, List<String> called) -> {
                others.addAll(called);
                refuse(field, finding, others.stream().distinct().toList(), mustGo);
                yield Optional.empty();
            }
        };
    }

    private void refuse(String field, List<String> finding, List<String> called, String mustGo) {
        names.addAll(called);
        if (finding.isEmpty()) {
            form.wrong(field, asks, quoted(called));
        } else {
            form.wrong(field, mustGo, quoted(finding));
        }
    }

    private static String quoted(List<String> words) {
        return words.stream().map(one -> "‘" + one + "’").collect(Collectors.joining(", "));
    }
}

package nl.perspectief.shared.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.Bsn;
import nl.perspectief.shared.CleanText;
import nl.perspectief.shared.DateText;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in a form, and what is wrong with it. A page shows it again as it was; nothing typed is lost. Reading a
 * field notes what is wrong with it.
 */
public final class Form {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    /** Something to mend. @param key of the text that says what to do */
    public record Mistake(String field, String key, List<Object> arguments) {}

    /** An empty form. */
    public Form() {}

    /** What came with a request. A new line is one character, as it is in what was kept. */
    public Form(Map<String, List<String>> fields) {
        fields.forEach((name, values) -> typed.put(
                name, values.stream().map(value -> value.replace("\r\n", "\n")).toList()));
    }

    /** Puts a value in a field, to start with. Absent leaves it empty. */
    public Form put(String field, @Nullable Object value) {
        if (value != null) {
            typed.put(field, List.of(value.toString()));
        }
        return this;
    }

    /** Puts several values in a field, to start with. */
    public Form put(String field, List<String> values) {
        typed.put(field, List.copyOf(values));
        return this;
    }

    /** Keeps of a field only these values. */
    public void retain(String field, Collection<String> values) {
        typed.computeIfPresent(
                field, (_, all) -> all.stream().filter(values::contains).toList());
    }

    /** What was typed, with spaces around it taken away; empty when nothing was. */
    public String value(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** Whether a choice was made. */
    public boolean chose(String field, String value) {
        return values(field).contains(value);
    }

    public boolean filled(String field) {
        return !value(field).isEmpty();
    }

    /** Notes that a field cannot stay as it is. */
    public void wrong(String field, String key, Object... arguments) {
        mistakes.add(new Mistake(field, key, List.of(arguments)));
    }

    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    public Optional<Mistake> mistake(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .findFirst();
    }

    /**
     * The ids of what explains a field, for {@code aria-describedby}: its help and its mistake, as the templates of a form give
     * them; absent when neither is there.
     */
    public @Nullable String describedBy(String field, boolean helped) {
        String ids = ((helped ? "hulp-" + field : "") + (mistake(field).isPresent() ? " fout-" + field : "")).strip();
        return ids.isEmpty() ? null : ids;
    }

    /** Whether all that was read can be used. */
    public boolean good() {
        return mistakes.isEmpty();
    }

    /** A text that must be there, of at most so many characters. */
    public String text(String field, int longest, String missing) {
        String text = value(field);
        if (text.isEmpty()) {
            wrong(field, missing);
        }
        return within(field, text, longest);
    }

    /** A name that must be there, on one line; one that turns direction could look like another: it is shown without. */
    public String name(String field, int longest, String missing) {
        String name = text(field, longest, missing).replaceAll("\\s+", " ");
        if (CleanText.turns(name)) {
            wrong(field, "form.turns");
            put(field, CleanText.of(name));
        }
        return name;
    }

    /** A text that may be left out. */
    public Optional<String> optionalText(String field, int longest) {
        String text = within(field, value(field), longest);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private String within(String field, String text, int longest) {
        if (text.length() > longest) {
            wrong(field, "form.too-long", longest, text.length());
        }
        if (Bsn.in(text)) {
            wrong(field, "form.bsn");
        }
        return text;
    }

    /** A day that must be there. */
    public Optional<LocalDate> day(String field, String missing) {
        if (!filled(field)) {
            wrong(field, missing);
        }
        return optionalDay(field);
    }

    /** A day that may be left out. */
    public Optional<LocalDate> optionalDay(String field) {
        if (!filled(field)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = DateText.of(value(field)) instanceof DateText.Read(BirthDate read)
                ? read.exact().filter(one -> one.getYear() >= EARLIEST && one.getYear() <= LATEST)
                : Optional.empty();
        // A date picker takes one notation only.
        day.ifPresentOrElse(read -> put(field, read), () -> wrong(field, "form.no-day"));
        return day;
    }

    /** A date that may be known in part only; absent when nothing is filled in, or what is cannot be read. */
    public Optional<BirthDate> partDate(String field) {
        return switch (filled(field) ? DateText.of(value(field)) : null) {
            case null -> Optional.empty();
            case DateText.Read(BirthDate date) -> Optional.of(date);
            case DateText.Unread(DateText.Why why, List<Object> about) -> {
                wrong(field, "date.unread." + why.name(), about.toArray());
                yield Optional.empty();
            }
        };
    }

    /** One of a closed list; anything else counts as not chosen. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices, String missing) {
        Optional<E> chosen = optionalChoice(field, choices);
        if (chosen.isEmpty()) {
            wrong(field, missing);
        }
        return chosen;
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(value(field))) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    /** Ids that were ticked or chosen; what is no id is left out. */
    public List<UUID> ids(String field) {
        return values(field).stream().flatMap(text -> id(text).stream()).toList();
    }

    public Optional<UUID> id(String field, String missing) {
        Optional<UUID> id = id(value(field));
        if (id.isEmpty()) {
            wrong(field, missing);
        }
        return id;
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The version of the thing as it was when the form was opened; 0 when the form does not say. */
    public int version() {
        try {
            return Integer.parseInt(value("version"));
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}

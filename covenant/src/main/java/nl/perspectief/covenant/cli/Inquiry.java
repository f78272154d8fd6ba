package nl.perspectief.covenant.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.language.Nearest;
import nl.perspectief.covenant.meaning.Word;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A question with its facts, read from words {@code name=value}; all that is wrong with them is told at once. */
final class Inquiry {
    private static final Map<String, Truth> TRUTHS = Map.of(
            "true",
            Truth.TRUE,
            "ja",
            Truth.TRUE,
            "false",
            Truth.FALSE,
            "nee",
            Truth.FALSE,
            "onbekend",
            Truth.UNKNOWN,
            "unknown",
            Truth.UNKNOWN);

    private final Vocabulary words;
    private final Map<Dimension, String> asked = new EnumMap<>(Dimension.class);
    private final Map<String, Truth> facts = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable Extent form;
    private @Nullable LocalDate date;

    Inquiry(Vocabulary words, Map<String, String> named) {
        this.words = words;
        named.forEach(this::take);
        for (Dimension dimension : Dimension.values()) {
            if (!asked.containsKey(dimension)) {
                problems.add("Hier ontbreekt ‘" + dimension.english() + "=…’ (" + dimension.dutch() + "). "
                        + Nearest.instead("", words.askable(dimension)));
            }
        }
        if (form == null && !named.containsKey("form") && !named.containsKey("vorm")) {
            problems.add("Hier ontbreekt ‘form=…’ (vorm). " + Nearest.instead("", forms()));
        }
    }

    private void take(String name, String value) {
        Optional<Dimension> dimension = Word.of(Dimension.class, name);
        if (dimension.isPresent()) {
            word(dimension.get(), value);
        } else if (name.equals("form") || name.equals("vorm")) {
            form = Word.of(Extent.class, value).orElse(null);
            demand(form != null, value, "is geen vorm.", forms());
        } else if (name.equals("date") || name.equals("datum")) {
            day(value);
        } else if (words.condition(name).isPresent()) {
            facts.put(name, TRUTHS.getOrDefault(value, Truth.UNKNOWN));
            demand(TRUTHS.containsKey(value), value, "zegt niet of ‘" + name + "’ geldt.", List.of("true", "false"));
        } else {
            demand(false, name, "is geen vraagwoord en geen voorwaarde van dit convenant.", names());
        }
    }

    private void word(Dimension dimension, String value) {
        if (asked.put(dimension, value) != null) {
            problems.add("‘" + dimension.english() + "’ staat er twee keer. Laat er één staan.");
        }
        List<String> parts = List.copyOf(words.within(dimension, value));
        if (words.ids(dimension).contains(value) && !words.askable(dimension).contains(value)) {
            problems.add("‘" + value + "’ is een geheel. Vraag naar een deel: " + String.join(", ", parts) + ".");
        } else {
            demand(
                    words.askable(dimension).contains(value),
                    value,
                    "is geen " + dimension.dutch() + " van dit convenant.",
                    words.askable(dimension));
        }
    }

    private void day(String value) {
        try {
            date = LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            problems.add("‘" + value + "’ is geen datum. Schrijf jaar-maand-dag: 2026-01-31.");
        }
    }

    private void demand(boolean fine, String written, String wrong, List<String> possible) {
        if (!fine) {
            problems.add("‘" + written + "’ " + wrong + " " + Nearest.instead(written, possible));
        }
    }

    private static List<String> forms() {
        return Stream.of(Extent.values()).map(Word::dutch).toList();
    }

    private List<String> names() {
        Stream<String> fixed = Stream.concat(
                Stream.of(Dimension.values()).flatMap(it -> Stream.of(it.english(), it.dutch())),
                Stream.of("form", "vorm", "date", "datum"));
        return Stream.concat(fixed, words.conditions().stream().map(Condition::id))
                .toList();
    }

    List<String> problems() {
        return problems;
    }

    /** Only when there are no problems. */
    Question question() {
        return new Question(
                of(Dimension.GIVER),
                of(Dimension.RECEIVER),
                of(Dimension.ROLE),
                of(Dimension.CATEGORY),
                of(Dimension.PURPOSE),
                of(Dimension.PHASE),
                Objects.requireNonNull(form));
    }

    private String of(Dimension dimension) {
        return Objects.requireNonNull(asked.get(dimension));
    }

    Facts facts() {
        return id -> facts.getOrDefault(id, Truth.UNKNOWN);
    }

    Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }
}

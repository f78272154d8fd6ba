package nl.perspectief.signals.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.shared.CleanText;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.importing.reading.ListRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row as if somebody typed it in the form of a signal: what people write where the form has a choice becomes that choice, and the
 * rules of the form say the rest.
 */
record RowReading(
        List<@Nullable ListColumn> columns,
        List<Neighbourhood> places,
        List<RegimeWords> regimes,
        Function<Form, Optional<NewSignal>> rules) {
    /** Sentences of the form that speak of boxes and ticks, and what they are for a list. */
    private static final Map<String, String> FOR_LISTS = Map.of(
            "signals.form.born.missing", "signals.import.born.missing",
            "signals.form.exploitation.missing", "signals.import.victim.words",
            "signals.form.youth-knows.missing", "signals.import.youth.words",
            "signals.form.parents-know.missing", "signals.import.parents.words",
            "signals.form.neighbourhood.missing", "signals.import.place.words",
            "signals.form.regime.missing", "signals.import.regime.words",
            "form.no-day", "signals.import.no-day");

    /** What came of it: a signal, or what has to be mended. */
    record Outcome(Optional<NewSignal> signal, List<Form.Mistake> mistakes) {}

    Outcome read(ListRow row) {
        Form form = new Form();
        for (int at = 0; at < columns.size() && at < row.cells().size(); at++) {
            ListColumn column = columns.get(at);
            if (column != null) {
                fill(form, column, CsvText.unguarded(row.cells().get(at)));
            }
        }
        Optional<NewSignal> signal = rules.apply(form);
        return new Outcome(
                form.good() ? signal : Optional.empty(),
                form.mistakes().stream()
                        .filter(mistake -> form.mistake(mistake.field()).equals(Optional.of(mistake)))
                        .map(this::forList)
                        .toList());
    }

    private void fill(Form form, ListColumn column, String cell) {
        if (cell.equals(ListRow.FORMULA)) {
            form.wrong(column.field(), "signals.import.formula");
        } else if (cell.equals(ListRow.MISTAKE)) {
            form.wrong(column.field(), "signals.import.mistake");
        } else if (!cell.isBlank()) {
            form.put(column.field(), choice(column, cleaned(column, cell)).orElse(cell));
        }
    }

    /** As a form comes in: only a name keeps what turns direction, to be refused in words. */
    private static String cleaned(ListColumn column, String cell) {
        return column == ListColumn.FIRST_NAME || column == ListColumn.FAMILY_NAME ? cell : CleanText.of(cell);
    }

    private Optional<String> choice(ListColumn column, String cell) {
        return switch (column) {
            case VICTIM -> Answers.victim(cell);
            case YOUTH_KNOWS, PARENTS_KNOW -> Answers.knows(cell);
            case NEIGHBOURHOOD -> Answers.place(places, cell);
            case REGIME -> Answers.regime(regimes, cell);
            case FIRST_NAME, FAMILY_NAME, BORN, SEEN_ON, AGAIN -> Optional.of(cell);
            case FACT, OBSERVATION, INTERPRETATION, HEARSAY, SCHOOL, VOICE, DONE -> Optional.of(cell);
        };
    }

    /** With the words that would have been good, where the form shows them as a choice. */
    private Form.Mistake forList(Form.Mistake mistake) {
        List<Object> words = switch (mistake.key()) {
            case "signals.form.neighbourhood.missing" ->
                List.of(String.join(
                        ", ", places.stream().map(Neighbourhood::name).toList()));
            case "signals.form.regime.missing" ->
                List.of(String.join(
                        ", ", regimes.stream().map(RegimeWords::title).toList()));
            default -> mistake.arguments();
        };
        return new Form.Mistake(mistake.field(), FOR_LISTS.getOrDefault(mistake.key(), mistake.key()), words);
    }
}

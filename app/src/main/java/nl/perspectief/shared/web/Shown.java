package nl.perspectief.shared.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows to somebody who is asked to agree with it, row by row. It travels with the form, so that what is agreed
 * to is what was read: when it is otherwise by then, nothing is done and the page shows both.
 */
public final class Shown {
    /** The field in which it travels, one value for each row. */
    public static final String FIELD = "getoond";

    /** @param label the key of a text, or a name; @param text what was written, or the key of a text */
    public record Row(String label, String text) {
        /** A new line is one character, as a form has it. */
        public Row {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }

        /** As the value of a field. */
        public String written() {
            return label + "\n" + text;
        }

        private static Row read(String written) {
            String[] parts = written.split("\n", 2);
            return new Row(parts[0], parts.length == 1 ? "" : parts[1]);
        }
    }

    /** A row that was otherwise; an empty side means that it was not there, or is no longer. */
    public record Change(String label, String read, String now) {}

    private final List<Row> rows = new ArrayList<>();

    /** Adds a row; nothing is not shown. */
    public Shown row(String label, @Nullable Object text) {
        if (text != null && !text.toString().isEmpty()) {
            rows.add(new Row(label, text.toString()));
        }
        return this;
    }

    public Shown rows(Shown other) {
        rows.addAll(other.rows);
        return this;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What is otherwise than who sent the form read; nothing when that was exactly this. */
    public List<Change> since(Form form) {
        Map<String, String> read =
                texts(form.values(FIELD).stream().map(Row::read).toList());
        Map<String, String> now = texts(rows);
        Map<String, String> labels = new LinkedHashMap<>(read);
        labels.putAll(now);
        return labels.keySet().stream()
                .map(label -> new Change(label, read.getOrDefault(label, ""), now.getOrDefault(label, "")))
                .filter(change -> !change.read().equals(change.now()))
                .toList();
    }

    /** The rows of one label together. */
    private static Map<String, String> texts(List<Row> rows) {
        Map<String, String> texts = new LinkedHashMap<>();
        rows.forEach(row -> texts.merge(row.label(), row.text(), (one, other) -> one + "\n" + other));
        return texts;
    }
}

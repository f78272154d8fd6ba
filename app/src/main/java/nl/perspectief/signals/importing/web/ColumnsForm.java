package nl.perspectief.signals.importing.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.importing.ChosenColumns;
import nl.perspectief.signals.importing.ListColumn;
import nl.perspectief.signals.importing.reading.ImportedList;

/** Reads what each column is, and what holds for the rows that leave something open. */
public final class ColumnsForm {
    /** What can be answered for all rows at once; the words themselves never. */
    public static final List<ListColumn> FOR_ALL = List.of(
            ListColumn.VICTIM,
            ListColumn.REGIME,
            ListColumn.NEIGHBOURHOOD,
            ListColumn.YOUTH_KNOWS,
            ListColumn.PARENTS_KNOW,
            ListColumn.AGAIN);

    /** That nobody of a list is a victim is said of each, or of nobody. */
    public static final List<Exploitation> VICTIMS = List.of(Exploitation.MAYBE, Exploitation.YES);

    private ColumnsForm() {}

    /** Nothing when something has to be mended, which stands in the form. */
    static Optional<ChosenColumns> read(Form form, ImportedList list) {
        Map<Integer, ListColumn> columns = new HashMap<>();
        for (int column = 0; column < list.headings().size(); column++) {
            String field = "kolom-" + column;
            Optional<ListColumn> chosen = ListColumn.named(form.value(field));
            if (chosen.filter(columns::containsValue).isPresent()) {
                form.wrong(field, "signals.import.twice");
            } else {
                int at = column;
                chosen.ifPresent(what -> columns.put(at, what));
            }
        }
        if (columns.values().stream().allMatch(column -> column.box().isEmpty())) {
            form.wrong("kolom-0", "signals.import.no-words");
        }
        Map<ListColumn, String> forAll = new EnumMap<>(ListColumn.class);
        for (ListColumn column : FOR_ALL) {
            String field = forAll(column);
            if (form.filled(field) && (column != ListColumn.VICTIM || meansProtection(form.value(field)))) {
                forAll.put(column, form.value(field));
            }
        }
        return form.good() ? Optional.of(new ChosenColumns(columns, forAll)) : Optional.empty();
    }

    /** What was chosen, by field, to be held by a page. */
    static Map<String, String> chosen(Form form) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int column = 0; column < ImportedList.MOST_COLUMNS; column++) {
            keep(chosen, form, "kolom-" + column);
        }
        FOR_ALL.forEach(column -> keep(chosen, form, forAll(column)));
        return chosen;
    }

    private static void keep(Map<String, String> chosen, Form form, String field) {
        if (form.filled(field)) {
            chosen.put(field, form.value(field));
        }
    }

    private static boolean meansProtection(String chosen) {
        return VICTIMS.stream().anyMatch(one -> one.name().equals(chosen));
    }

    /** The field that answers for all rows. */
    public static String forAll(ListColumn column) {
        return "alle-" + column.field();
    }
}

package nl.perspectief.signals.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.signals.importing.reading.ImportedList;
import nl.perspectief.signals.importing.reading.ListRead;
import nl.perspectief.signals.importing.reading.ListRow;

/**
 * What each column of a list is, as somebody chose it, and what holds for rows that leave it open.
 *
 * @param columns by the number of the column, from nought; what is not in it is not taken over
 */
public record ChosenColumns(Map<Integer, ListColumn> columns, Map<ListColumn, String> forAll) {
    public ChosenColumns {
        columns = Map.copyOf(columns);
        forAll = Map.copyOf(forAll);
    }

    /** The list with only what was chosen, each column called by what it is. */
    public ListRead of(ImportedList list) {
        Map<ListColumn, Integer> places = new LinkedHashMap<>();
        for (ListColumn column : ListColumn.values()) {
            columns.entrySet().stream()
                    .filter(chosen -> chosen.getValue() == column)
                    .forEach(chosen -> places.put(column, chosen.getKey()));
            if (forAll.containsKey(column)) {
                places.putIfAbsent(column, -1);
            }
        }
        List<ListRow> rows = new ArrayList<>();
        for (ListRow row : list.rows()) {
            List<String> cells = new ArrayList<>();
            places.forEach((column, place) -> {
                String cell =
                        place >= 0 && place < row.cells().size() ? row.cells().get(place) : "";
                cells.add(cell.isBlank() ? forAll.getOrDefault(column, "") : cell);
            });
            rows.add(new ListRow(row.number(), cells));
        }
        return ImportedList.of(places.keySet().stream().map(Enum::name).toList(), rows, list.refused());
    }
}

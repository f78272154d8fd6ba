package nl.perspectief.signals.importing.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.importing.CellShown;
import nl.perspectief.signals.importing.ListColumn;
import nl.perspectief.signals.importing.reading.ImportedList;
import nl.perspectief.signals.importing.reading.ListRow;

/** Words of the pages of an import. */
public final class ImportOptions {
    private ImportOptions() {}

    /** What a column can be. */
    public static Map<String, String> columns(Screen screen, boolean regimes) {
        Map<String, String> options = new LinkedHashMap<>();
        for (ListColumn column : ListColumn.values()) {
            if (regimes || column != ListColumn.REGIME) {
                options.put(column.name(), screen.say(column.label()));
            }
        }
        return options;
    }

    /** Whom a row is about, as it stands there; whether that can be a name is not said here. */
    public static String who(Screen screen, ImportedList list, ListRow row) {
        String name = Stream.of(ListColumn.FIRST_NAME, ListColumn.FAMILY_NAME)
                .map(column -> list.headings().indexOf(column.name()))
                .filter(at -> at >= 0 && at < row.cells().size())
                .map(at -> row.cells().get(at))
                .map(CellShown::of)
                .filter(cell -> !cell.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? screen.say("signals.nameless-short") : name;
    }

    /** What has to be mended, with the field that it is about. */
    public static String mistake(Screen screen, Form.Mistake mistake) {
        String said = screen.say(mistake.key(), mistake.arguments().toArray());
        return ListColumn.of(mistake.field())
                .map(column -> screen.say(column.label()) + ": " + said)
                .orElse(said);
    }
}

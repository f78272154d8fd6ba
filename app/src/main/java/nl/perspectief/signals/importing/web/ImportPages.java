package nl.perspectief.signals.importing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.importing.CellShown;
import nl.perspectief.signals.importing.DryRun;
import nl.perspectief.signals.importing.ListColumn;
import nl.perspectief.signals.importing.reading.ImportedList;
import nl.perspectief.signals.importing.reading.ListRead;
import nl.perspectief.signals.importing.reading.PackedList;
import nl.perspectief.signals.reading.SignalReading;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The three pages of an import, as they are shown and as they are shown again. The list itself is in the page and nowhere else. */
@Component
class ImportPages {
    private static final int EXAMPLES = 2;
    private static final int LONGEST_EXAMPLE = 60;

    private final SignalReading reading;
    private final Clock clock;

    ImportPages(SignalReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** A page with rows in it does not stay in a browser for longer than they may: it goes back to the first one by itself. */
    static void leavesInTime(HttpServletResponse response) {
        response.setHeader("Refresh", PackedList.LIFE.toSeconds() + ";url=/signalen/importeren");
    }

    ModelAndView file(Form form) {
        return new ModelAndView("signals/import", Map.of("form", form));
    }

    /** With what each column likely is; nothing when the list does not fit in a page. */
    Optional<ModelAndView> columns(Acting acting, ImportedList list, List<ListRead.Aside> asides) {
        Form form = new Form();
        List<ListColumn> used = new ArrayList<>();
        for (int column = 0; column < list.headings().size(); column++) {
            ListColumn proposed =
                    ListColumn.proposed(list.headings().get(column)).orElse(null);
            if (proposed != null && !used.contains(proposed)) {
                used.add(proposed);
                form.put("kolom-" + column, proposed);
            }
        }
        return PackedList.of(list, clock.instant())
                .map(packed -> columns(acting, list, packed, form)
                        .addObject("asides", asides)
                        .addObject("strange", used.isEmpty()));
    }

    ModelAndView columns(Acting acting, ImportedList list, String packed, Form form) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("list", list);
        model.put("packed", packed);
        model.put("asides", List.of());
        model.put("strange", false);
        model.put("examples", examples(list));
        model.put("places", reading.places());
        model.put("regimes", reading.regimes(acting));
        return new ModelAndView("signals/import-columns", model);
    }

    /** Of each column the first words, so that somebody sees what it is. */
    private static List<String> examples(ImportedList list) {
        List<String> examples = new ArrayList<>();
        for (int column = 0; column < list.headings().size(); column++) {
            int at = column;
            examples.add(String.join(
                    " · ",
                    list.rows().stream()
                            .map(row -> row.cells().get(at))
                            .map(CellShown::of)
                            .filter(cell -> !cell.isBlank())
                            .limit(EXAMPLES)
                            .map(cell ->
                                    cell.length() > LONGEST_EXAMPLE ? cell.substring(0, LONGEST_EXAMPLE) + "…" : cell)
                            .toList()));
        }
        return examples;
    }

    /**
     * Holds the list as it was read and what was chosen of it, so that the columns can be chosen anew.
     *
     * @param named the list with only what was chosen
     */
    ModelAndView rows(Acting acting, Form form, ImportedList named, DryRun run) {
        return new ModelAndView("signals/import-rows", "run", run)
                .addObject("list", named)
                .addObject("form", form)
                .addObject("chosen", ColumnsForm.chosen(form))
                .addObject("places", reading.places())
                .addObject("regimes", reading.regimes(acting))
                .addObject("changed", false);
    }
}

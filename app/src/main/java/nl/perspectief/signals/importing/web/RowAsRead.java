package nl.perspectief.signals.importing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.importing.CellShown;
import nl.perspectief.signals.importing.ListColumn;
import nl.perspectief.signals.importing.RowFate;
import nl.perspectief.signals.importing.reading.ImportedList;
import nl.perspectief.signals.reading.Knows;

/** What was understood of a row, column by column, so that somebody sees before it is kept what will be. */
public record RowAsRead(Screen screen, List<Neighbourhood> places, List<RegimeWords> regimes) {
    public RowAsRead {
        places = List.copyOf(places);
        regimes = List.copyOf(regimes);
    }

    /** Of a row that becomes a signal what is kept; of another its cells as they stand in the list. */
    public Map<String, String> of(ImportedList list, RowFate fate) {
        return fate instanceof RowFate.Becomes becomes ? understood(becomes.signal()) : cells(list, fate);
    }

    private Map<String, String> understood(NewSignal signal) {
        Map<String, String> read = new LinkedHashMap<>();
        Identity who = signal.identity();
        if (who != null) {
            put(read, ListColumn.FIRST_NAME, who.firstName());
            put(read, ListColumn.FAMILY_NAME, who.familyName());
            put(read, ListColumn.BORN, screen.born(who.birthDate()));
        }
        put(read, ListColumn.VICTIM, screen.say("signals.exploitation." + signal.exploitation()));
        put(read, ListColumn.NEIGHBOURHOOD, place(signal.neighbourhood()));
        if (signal.seenOn() != null) {
            put(read, ListColumn.SEEN_ON, screen.day(signal.seenOn()));
        }
        for (ListColumn column : ListColumn.values()) {
            column.box().map(signal.texts()::get).ifPresent(text -> put(read, column, text));
        }
        informed(read, signal.informed());
        regimes.stream()
                .filter(regime -> regime.regime().equals(signal.regime()))
                .forEach(regime -> put(read, ListColumn.REGIME, regime.title()));
        return read;
    }

    private void informed(Map<String, String> read, Informed informed) {
        put(read, ListColumn.YOUTH_KNOWS, screen.say("signals.knows." + Knows.of(informed.youth())));
        put(read, ListColumn.PARENTS_KNOW, screen.say("signals.knows." + Knows.of(informed.parents())));
        if (informed.lookAgainOn() != null) {
            put(read, ListColumn.AGAIN, screen.day(informed.lookAgainOn()));
        }
    }

    private String place(String code) {
        return places.stream()
                .filter(place -> place.code().equals(code))
                .map(Neighbourhood::name)
                .findFirst()
                .orElse(code);
    }

    private Map<String, String> cells(ImportedList list, RowFate fate) {
        Map<String, String> read = new LinkedHashMap<>();
        for (int at = 0; at < list.headings().size() && at < fate.row().cells().size(); at++) {
            String cell = CellShown.of(fate.row().cells().get(at), screen.speech());
            if (!cell.isBlank()) {
                ListColumn.named(list.headings().get(at)).ifPresent(column -> put(read, column, cell));
            }
        }
        return read;
    }

    private void put(Map<String, String> read, ListColumn column, String words) {
        read.put(screen.say(column.label()), words);
    }

    @Override
    public String toString() {
        return "RowAsRead";
    }
}

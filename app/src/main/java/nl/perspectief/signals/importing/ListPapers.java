package nl.perspectief.signals.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Speech;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.importing.reading.ImportedList;
import nl.perspectief.signals.reading.Knows;

/** Files that somebody takes along: rows to mend, and an example. Made from what is asked and kept nowhere. */
public final class ListPapers {
    private ListPapers() {}

    /** Rows that become no signal, with the number of each and why; by these headings they can be handed in again. */
    public static byte[] left(ImportedList list, DryRun run, Speech speech) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head =
                new ArrayList<>(List.of(speech.say("signals.import.row"), speech.say("signals.import.why")));
        list.headings()
                .forEach(name -> head.add(ListColumn.named(name)
                        .map(column -> speech.say(column.label()))
                        .orElse(name)));
        rows.add(head);
        for (RowFate fate : run.left()) {
            List<String> row =
                    new ArrayList<>(List.of(Integer.toString(fate.row().number()), why(fate, speech)));
            fate.row().cells().forEach(cell -> row.add(CellShown.of(cell, speech)));
            rows.add(row);
        }
        return CsvText.of(rows);
    }

    private static String why(RowFate fate, Speech speech) {
        return switch (fate) {
            case RowFate.Becomes _ -> "";
            case RowFate.LikeRow(var _, int before) ->
                speech.say("signals.import.fate.like-row", before) + " " + speech.say("signals.import.fate.otherwise");
            case RowFate.LikeSignal _ ->
                speech.say("signals.import.fate.like-signal") + " " + speech.say("signals.import.fate.otherwise");
            case RowFate.Refused(var _, var mistakes) -> why(mistakes, speech);
        };
    }

    private static String why(List<Form.Mistake> mistakes, Speech speech) {
        List<String> all = new ArrayList<>();
        for (Form.Mistake mistake : mistakes) {
            String said = speech.say(mistake.key(), mistake.arguments().toArray());
            all.add(ListColumn.of(mistake.field())
                    .map(column -> speech.say(column.label()) + ": " + said)
                    .orElse(said));
        }
        return String.join(" ", all);
    }

    /** Three made-up young people; imported as it is, all of them become signals. */
    public static byte[] example(List<Neighbourhood> places, LocalDate today, Speech speech) {
        String place = places.getFirst().name();
        String yes = speech.say("signals.knows." + Knows.YES);
        String maybe = speech.say("signals.exploitation." + Exploitation.MAYBE);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                        ListColumn.FIRST_NAME,
                        ListColumn.FAMILY_NAME,
                        ListColumn.BORN,
                        ListColumn.VICTIM,
                        ListColumn.NEIGHBOURHOOD,
                        ListColumn.SEEN_ON,
                        ListColumn.FACT,
                        ListColumn.HEARSAY,
                        ListColumn.YOUTH_KNOWS,
                        ListColumn.PARENTS_KNOW,
                        ListColumn.AGAIN)
                .stream()
                .map(column -> speech.say(column.label()))
                .toList());
        String born = Integer.toString(today.minusYears(15).getYear());
        String seen = today.minusDays(3).toString();
        rows.add(List.of(
                speech.say("signals.import.example.first-1"),
                speech.say("signals.import.example.family"),
                today.minusYears(16).toString(),
                maybe,
                place,
                seen,
                speech.say("signals.import.example.fact-1"),
                "",
                yes,
                yes,
                ""));
        rows.add(List.of(
                speech.say("signals.import.example.first-2"),
                speech.say("signals.import.example.family"),
                born,
                maybe,
                place,
                seen,
                speech.say("signals.import.example.fact-2"),
                speech.say("signals.import.example.hearsay"),
                yes,
                speech.say("signals.knows." + Knows.NO_MOMENT_YET),
                today.plusWeeks(2).toString()));
        rows.add(List.of("", "", "", maybe, place, "", speech.say("signals.import.example.fact-3"), "", yes, yes, ""));
        return CsvText.of(rows);
    }
}

package nl.perspectief.places.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.places.PlaceKind;
import nl.perspectief.places.PlaceReceivers;
import nl.perspectief.places.PlaceSignal;
import nl.perspectief.places.PlaceSignals;
import nl.perspectief.places.PlaceSource;
import nl.perspectief.places.PlaceState;
import nl.perspectief.shared.web.Shown;

/** What the pages of places let somebody choose or show, in words. */
public final class PlaceWords {
    private PlaceWords() {}

    public static Map<String, String> kinds(Screen screen) {
        return of(screen, "places.kind.", List.of(PlaceKind.values()));
    }

    public static Map<String, String> sources(Screen screen) {
        return of(screen, "places.source.", List.of(PlaceSource.values()));
    }

    public static Map<String, String> states(Screen screen) {
        return of(screen, "places.state.", PlaceState.ANSWERS);
    }

    private static Map<String, String> of(Screen screen, String prefix, Collection<? extends Enum<?>> choices) {
        Map<String, String> options = new LinkedHashMap<>();
        choices.forEach(choice -> options.put(choice.name(), screen.say(prefix + choice.name())));
        return options;
    }

    public static Map<String, String> neighbourhoods(List<Neighbourhood> all) {
        Map<String, String> options = new LinkedHashMap<>();
        all.forEach(one -> options.put(one.code(), one.name()));
        return options;
    }

    public static Map<String, String> municipalities(List<PlaceReceivers> all) {
        Map<String, String> options = new LinkedHashMap<>();
        all.forEach(one ->
                options.put(one.municipality().partner(), one.municipality().name()));
        return options;
    }

    /** How it stands, as who answers or takes it back reads it. */
    static Shown shown(PlaceSignals.Looked looked) {
        Shown shown =
                new Shown().row("places.state", "places.state." + looked.place().state());
        looked.answers().stream()
                .findFirst()
                .ifPresent(
                        last -> shown.row("places.answerer", last.by().name()).row("places.word", last.words()));
        return shown;
    }

    /** That it may go. */
    public static Map<String, String> back(Screen screen) {
        return Map.of("ja", screen.say("places.back.yes"));
    }

    /** A day, or from a day until another. */
    public static String when(Screen screen, PlaceSignal place) {
        LocalDate until = place.seenUntil();
        return until == null
                ? screen.day(place.seenFrom())
                : screen.say("places.period", screen.day(place.seenFrom()), screen.day(until));
    }

    /** Who reads it, besides who reported. */
    public static String receivers(Screen screen, PlaceReceivers to) {
        var riec = to.riec();
        return riec == null
                ? screen.say("places.to.municipality", to.municipality().name())
                : screen.say("places.to.both", to.municipality().name(), riec.name());
    }

    /** The most of a text that a field takes. */
    public static int longest() {
        return PlaceForm.SEEN_LONGEST;
    }

    /** A month with its year. */
    public static String month(Screen screen, LocalDate first) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", screen.language().locale())
                .format(first);
    }
}

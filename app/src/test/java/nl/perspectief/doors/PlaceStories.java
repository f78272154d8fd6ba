package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.places.NewPlace;
import nl.perspectief.places.PlaceKind;
import nl.perspectief.places.PlaceSignals;
import nl.perspectief.places.PlaceSource;
import nl.perspectief.places.PlaceState;
import nl.perspectief.places.ReceiversOfPlaces;
import nl.perspectief.warning.Looked;
import nl.perspectief.warning.Nameless;

/** A place that Sanne reports to the process leads and the RIEC. */
final class PlaceStories {
    private static final String SANNE = "sanne.jongerenwerk";
    private static final String PAGE = "/plaatsen/";

    private PlaceStories() {}

    static UUID reported(Places places) {
        NewPlace garage = new NewPlace(
                PlaceKind.SHED,
                words(places, "Achter de Havenstraat 12"),
                "noorderpoort",
                places.today.minusDays(2),
                null,
                words(places, "Elke avond gaan er pakketten in en uit."),
                PlaceSource.SEEN);
        return places.server
                .bean(PlaceSignals.class)
                .report(
                        places.acting(SANNE, "d2"),
                        places.server.bean(ReceiversOfPlaces.class).all().getFirst(),
                        garage);
    }

    private static Nameless words(Places places, String text) {
        return ((Looked.Fit) Looked.at(text, PlaceKind.HOUSE.whereHolds(), Set.of(), places.today)).words();
    }

    private static void takenUp(Places places, UUID id) {
        places.server
                .bean(PlaceSignals.class)
                .answer(places.acting("karim.gemeente", "d2"), id, 0, PlaceState.TAKEN_UP, null);
    }

    static Map<String, Supplier<Story>> all(Places places) {
        return Map.of(
                "POST /plaatsen/nieuw",
                () -> by(
                        SANNE, on(PAGE + "nieuw", PAGE + "nieuw", fields(places).toArray(String[]::new))),
                "POST /plaatsen/{id}/stand",
                () -> {
                    UUID id = reported(places);
                    return by("ilse.gemeente", on(PAGE + id, PAGE + id + "/stand", "stand", "PASSED_ON"))
                            .meanwhile(() -> takenUp(places, id));
                },
                "POST /plaatsen/{id}/terug",
                () -> {
                    UUID id = reported(places);
                    return by(SANNE, on(PAGE + id, PAGE + id + "/terug", "terugnemen", "ja"))
                            .meanwhile(() -> takenUp(places, id));
                });
    }

    private static List<String> fields(Places places) {
        return List.of(
                "plek",
                "STREET",
                "waar",
                "Achter het station",
                "buurt",
                "noorderpoort",
                "gezien-op",
                places.today.minusDays(1).toString(),
                "wat-gezien",
                "Er worden telefoons doorgegeven.",
                "hoe-weet",
                "SEEN");
    }
}

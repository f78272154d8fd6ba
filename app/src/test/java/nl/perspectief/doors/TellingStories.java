package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** How the forms of who is told and asked are sent, and what somebody else can change meanwhile. */
final class TellingStories {
    private static final String ILSE = "ilse.gemeente";
    private static final String KARIM = "karim.gemeente";
    private static final String CASE = "POST /casussen/{id}";

    private TellingStories() {}

    static Map<String, Supplier<Story>> all(Places places) {
        Map<String, Supplier<Story>> all = new TreeMap<>();
        all.put(CASE + "/informeren/nieuw", () -> {
            String page = "/casussen/" + places.toldCase() + "/informeren/nieuw";
            return by(KARIM, on(page, page, "relatie", "STEPPARENT", "gezag", "NO", "geinformeerd", "", "manier", ""));
        });
        all.put(CASE + "/informeren/{persoon}", () -> {
            UUID id = places.toldCase();
            String page = "/casussen/" + id + "/informeren/" + new Mothers(places).of(id, KARIM);
            return by(
                            KARIM,
                            on(
                                    page,
                                    page,
                                    "relatie",
                                    "STEPPARENT",
                                    "gezag",
                                    "NO",
                                    "toestemming",
                                    "OBJECTS",
                                    "toestemming-op",
                                    places.today.toString()))
                    .meanwhile(() -> new Mothers(places).asked(id, ILSE));
        });
        all.put(CASE + "/informeren/{persoon}/weg", () -> {
            UUID id = places.toldCase();
            String page = "/casussen/" + id + "/informeren/" + new Mothers(places).of(id, KARIM);
            return by(KARIM, on(page, page + "/weg"));
        });
        all.put(CASE + "/slachtoffer", () -> {
            UUID id = places.toldCase();
            String page = "/casussen/" + id + "/slachtoffer";
            return by(
                            KARIM,
                            on(
                                    page,
                                    page,
                                    "slachtoffer",
                                    "YES",
                                    "waarom",
                                    "Hij betaalt een schuld af.",
                                    "bekeken",
                                    places.today.toString()))
                    .meanwhile(() -> new Mothers(places).lookedAt(id, ILSE));
        });
        return all;
    }
}

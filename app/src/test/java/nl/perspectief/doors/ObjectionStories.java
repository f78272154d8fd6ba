package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.Today;
import nl.perspectief.sharing.correcting.FileObjection;
import nl.perspectief.signals.objections.WeighingObjections;

/** What somebody objects to a weighing. */
final class ObjectionStories {
    private static final String ILSE = "ilse.gemeente";
    private static final String KARIM = "karim.gemeente";

    private ObjectionStories() {}

    static Map<String, Supplier<Story>> all(Places places) {
        return Map.of(
                "POST /wegingen/{id}/bezwaren",
                () -> {
                    String page = page(places.answered("Bezwaarmaker").id());
                    String today = Today.here().toString();
                    return by(
                            ILSE, on(page, page, "bezwaarmaker", "PARENT", "bezwaarweg", "PHONE", "ontvangen", today));
                },
                "POST /wegingen/{id}/bezwaren/{bezwaar}/langer",
                () -> {
                    UUID id = objected(places);
                    String page = page(id);
                    return by(
                            ILSE,
                            on(
                                    page,
                                    page + "/" + open(places, id) + "/langer",
                                    "langer-reden",
                                    "Wij wachten op stukken."));
                },
                "POST /wegingen/{id}/bezwaren/{bezwaar}",
                () -> {
                    UUID id = objected(places);
                    String page = page(id);
                    return by(
                            KARIM,
                            on(
                                    page,
                                    page + "/" + open(places, id),
                                    "bezwaarbesluit",
                                    "REFUSED",
                                    "bezwaarreden",
                                    "Hulp is nu echt nodig."));
                });
    }

    private static String page(UUID id) {
        return "/wegingen/" + id + "/bezwaren";
    }

    private static UUID objected(Places places) {
        UUID id = places.answered("Bezwaarmaker").id();
        Acting ilse = places.acting(ILSE, "d2");
        assertThat(places.server
                        .bean(WeighingObjections.class)
                        .register(ilse, id, FileObjection.By.YOUTH, FileObjection.Way.TALK, Today.here()))
                .isTrue();
        return id;
    }

    private static UUID open(Places places, UUID id) {
        return places.server
                .bean(WeighingObjections.class)
                .look(places.acting(ILSE, "d2"), id)
                .orElseThrow()
                .objections()
                .getFirst()
                .id();
    }
}

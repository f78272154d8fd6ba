package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.Statement;

/** How long something is kept. */
final class LastingStories {
    private static final String SANNE = "sanne.jongerenwerk";

    private LastingStories() {}

    static Map<String, Supplier<Story>> all(Places places) {
        return Map.of("POST /signalen/{id}/verlengen", () -> {
            String page = "/signalen/" + signal(places) + "/verlengen";
            return by(SANNE, on(page, page, "waarom", "Het gesprek is volgende week."));
        });
    }

    private static UUID signal(Places places) {
        NewSignal nameless = new NewSignal(
                Exploitation.NO,
                null,
                "noorderpoort",
                null,
                Map.of(Statement.OBSERVATION, "Keek steeds om."),
                Informed.BOTH);
        return places.server
                .bean(Signals.class)
                .record(places.acting(SANNE, "d1"), nameless)
                .id();
    }
}

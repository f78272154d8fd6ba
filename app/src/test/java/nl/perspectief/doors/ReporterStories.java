package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.casework.opening.CaseReports;

/** How it is noted that who reported was called, and that somebody read who took over. */
final class ReporterStories {
    private static final String KARIM = "karim.gemeente";
    private static final String CASE = "POST /casussen/{id}";

    private ReporterStories() {}

    static Map<String, Supplier<Story>> all(Places places) {
        return Map.of(
                CASE + "/melder/gebeld",
                () -> {
                    String page = "/casussen/" + places.reportedCase();
                    return by(KARIM, on(page, page + "/melder/gebeld"));
                },
                CASE + "/melder/niet-gebeld",
                () -> {
                    UUID id = places.reportedCase();
                    Places.done(places.server.bean(CaseReports.class).called(places.acting(KARIM, "d3"), id));
                    return by(KARIM, on("/casussen/" + id, "/casussen/" + id + "/melder/niet-gebeld"));
                },
                "POST /overgenomen/{id}/gezien",
                () -> by("nora.leerplicht", on("/", "/overgenomen/" + places.handedOver() + "/gezien")));
    }
}

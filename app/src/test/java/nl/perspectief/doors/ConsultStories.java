package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.consult.Consultable;
import nl.perspectief.consult.Consulted;
import nl.perspectief.consult.Consults;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.warning.Looked;
import nl.perspectief.warning.Nameless;

/** A consult of Sanne with the process leads. */
final class ConsultStories {
    private static final String SANNE = "sanne.jongerenwerk";

    private ConsultStories() {}

    static UUID asked(Places places) {
        Acting sanne = places.acting(SANNE, "d2");
        return places.server.bean(Consults.class).ask(sanne, leads(places, sanne), words(places));
    }

    private static Consulted leads(Places places, Acting asker) {
        return places.server.bean(Consultable.class).by(asker).stream()
                .filter(one -> one.role() == Role.PROCESS_LEAD)
                .findFirst()
                .orElseThrow();
    }

    private static Nameless words(Places places) {
        return ((Looked.Fit) Looked.at("Een jongere heeft ineens drie telefoons.", Set.of(), List.of(), places.today))
                .words();
    }

    static Map<String, Supplier<Story>> all(Places places) {
        return Map.of(
                "POST /overleg/nieuw",
                () -> by(
                        SANNE,
                        on(
                                "/overleg/nieuw",
                                "/overleg/nieuw",
                                "aan",
                                leads(places, places.acting(SANNE, "d2")).code(),
                                "situatie",
                                "Een jongere wordt steeds gebeld. Wat kan dat zijn?")),
                "POST /overleg/{id}/bericht",
                () -> {
                    String page = "/overleg/" + asked(places);
                    return by("ilse.gemeente", on(page, page + "/bericht", "bericht", "Vraag eerst hoe het gaat."));
                },
                "POST /overleg/{id}/signaal",
                () -> {
                    String page = "/overleg/" + asked(places);
                    return by(SANNE, on(page, page + "/signaal"));
                },
                "POST /overleg/{id}/geen-signaal",
                () -> {
                    UUID id = asked(places);
                    places.server.bean(Consults.class).choose(places.acting(SANNE, "d2"), id, true);
                    String page = "/overleg/" + id;
                    return by(SANNE, on(page, page + "/geen-signaal"));
                },
                "POST /overleg/{id}/sluiten",
                () -> {
                    String page = "/overleg/" + asked(places);
                    return by(SANNE, on(page, page + "/sluiten", "vernietigen", "ja"));
                });
    }
}

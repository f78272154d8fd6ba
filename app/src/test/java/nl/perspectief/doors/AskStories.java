package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A question back, its answer, and taking back either; and what is asked without a name. */
final class AskStories {
    private AskStories() {}

    static Map<String, Supplier<Story>> all(Places places) {
        Map<String, Supplier<Story>> all = new HashMap<>(ConsultStories.all(places));
        all.putAll(back(places));
        all.put("POST /verbeterd/{id}/gezien", () -> {
            String page = "/verbeterd/"
                    + new Righted(places).told(places.referred("Gewijzigd")).get("verbeterd");
            return by("ilse.gemeente", on("/", page + "/gezien"));
        });
        all.putAll(PoliceStories.all(places));
        return all;
    }

    private static Map<String, Supplier<Story>> back(Places places) {
        AskedBack asked = new AskedBack(places);
        return Map.of(
                "POST /gedeeld/{id}/vraag",
                () -> {
                    String page = "/gedeeld/" + asked.share(places.referred("Vrager")) + "/vraag";
                    return by("ilse.gemeente", on(page, page, "wil-weten", "Wanneer was dat?"));
                },
                "POST /vragen/{id}/intrekken",
                () -> {
                    String page = "/vragen/" + asked.question(places.referred("Terugvrager"));
                    return by("ilse.gemeente", on(page, page + "/intrekken"));
                },
                "POST /vragen/{id}/antwoord",
                () -> {
                    String page = "/vragen/" + asked.question(places.referred("Gevraagd"));
                    return by(
                            "daan.jongerenwerk",
                            on(page, page + "/antwoord", "antwoordmanier", "SAID", "zegt", "Op dinsdag."));
                },
                "POST /vragen/{id}/gezien",
                () -> {
                    String page = "/vragen/" + asked.answered(places.referred("Lezer"));
                    return by("ilse.gemeente", on(page, page + "/gezien"));
                },
                "POST /vragen/{id}/gebeld",
                () -> {
                    String page = "/vragen/" + asked.toCall(places.referred("Beller"));
                    return by("ilse.gemeente", on(page, page + "/gebeld"));
                },
                "POST /vragen/{id}/niet-gebeld",
                () -> {
                    String page = "/vragen/" + asked.called(places.referred("Nietbeller"));
                    return by("ilse.gemeente", on(page, page + "/niet-gebeld"));
                },
                "POST /vragen/{id}/antwoord/intrekken",
                () -> {
                    String page = "/vragen/" + asked.answered(places.referred("Ingetrokken"));
                    return by("sanne.jongerenwerk", on(page, page + "/antwoord/intrekken", "reden", "NOT_CORRECT"));
                });
    }
}

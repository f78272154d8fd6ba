package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.guide.helplines.Helpline;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Purpose;

/** How the forms of the guide are sent, and what somebody else can change meanwhile. */
final class GuideStories {
    private static final String ILSE = "ilse.gemeente";
    private static final String KARIM = "karim.gemeente";

    private final Places places;

    private GuideStories(Places places) {
        this.places = places;
    }

    static Map<String, Supplier<Story>> all(Places places) {
        GuideStories stories = new GuideStories(places);
        Map<String, Supplier<Story>> all = new TreeMap<>();
        all.put("POST /wegwijzer/contacten/nieuw", () -> {
            String page = "/wegwijzer/contacten/nieuw";
            return by(
                    ILSE,
                    on(
                            page,
                            page,
                            typed("meldpunt-" + UUID.randomUUID().toString().substring(0, 8))));
        });
        all.put("POST /wegwijzer/contacten/wijzigen", () -> {
            String key = stories.made();
            return by(
                            ILSE,
                            on(
                                    "/wegwijzer/contacten/wijzigen?contact=" + key,
                                    "/wegwijzer/contacten/wijzigen",
                                    typed(key)))
                    .meanwhile(() -> stories.changed(key));
        });
        return all;
    }

    private static String[] typed(String key) {
        return new String[] {
            "contact", key,
            "naam-nl", "Meldpunt van de wijk",
            "naam-en", "Desk of the neighbourhood",
            "bereik", "012-3456789",
            "waarvoor-nl", "vragen over de buurt",
            "waarvoor-en", "questions about the neighbourhood",
            "eigenaar", "Gemeente Lichtendal",
            "nagekeken", "2026-11-20"
        };
    }

    private Acting acting() {
        return places.server
                .bean(Professionals.class)
                .of(KARIM)
                .getFirst()
                .under(Purpose.own("geen"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private Helpline line(String key, String reach, int version) {
        return new Helpline(
                key, "Meldpunt", "Desk", reach, "vragen", "questions", "Gemeente", places.today, true, "", version);
    }

    private String made() {
        String key = "punt-" + UUID.randomUUID().toString().substring(0, 8);
        places.server.bean(Helplines.class).add(acting(), line(key, "012-1111111", 1));
        return key;
    }

    private void changed(String key) {
        places.server.bean(Helplines.class).change(acting(), line(key, "012-2222222", 1));
    }
}

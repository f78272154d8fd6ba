package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.CardKind;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.Grade;
import nl.perspectief.guide.Reference;
import nl.perspectief.guide.Section;
import nl.perspectief.guide.Setting;
import nl.perspectief.guide.editing.CardPair;
import nl.perspectief.guide.editing.GuideEditing;
import nl.perspectief.guide.helplines.Helpline;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Purpose;

/** How the forms of the guide and of learning are sent, and what somebody else can change meanwhile. */
final class GuideStories {
    private static final String ILSE = "ilse.gemeente";
    private static final String KARIM = "karim.gemeente";
    private static final String EDIT = "/wegwijzer/beheer";

    private final Places places;

    private GuideStories(Places places) {
        this.places = places;
    }

    static Map<String, Supplier<Story>> all(Places places) {
        GuideStories stories = new GuideStories(places);
        Map<String, Supplier<Story>> all = new TreeMap<>(LessonStories.all(places));
        all.putAll(TrainingStories.all(places));
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
        all.put("POST /wegwijzer/beheer/nieuw", () -> {
            String page = EDIT + "/nieuw";
            return by(ILSE, on(page, page, stories.card(slug(), "Een proef.")));
        });
        all.put("POST /wegwijzer/beheer/wijzigen", () -> {
            String slug = stories.proposed("Een proef.");
            return by(
                            ILSE,
                            on(
                                    EDIT + "/wijzigen?kaart=" + slug,
                                    EDIT + "/wijzigen",
                                    stories.card(slug, "Een andere proef.")))
                    .meanwhile(() -> stories.proposed(slug, 1, "Een derde proef."));
        });
        all.put("POST /wegwijzer/beheer/antwoord", () -> {
            String slug = stories.proposed("Een proef.");
            return by(
                            ILSE,
                            on(
                                    EDIT + "/kaart?kaart=" + slug,
                                    EDIT + "/antwoord",
                                    "kaart-oordeel",
                                    "REFUSED",
                                    "toelichting",
                                    "De bron klopt niet."))
                    .meanwhile(() -> stories.proposed(slug, 1, "Een derde proef."));
        });
        all.put("POST /wegwijzer/beheer/terug", () -> {
            String slug = stories.proposed("Een proef.");
            stories.proposed(slug, 1, "Een tweede proef.");
            return by(
                            ILSE,
                            on(
                                    EDIT + "/terug?kaart=" + slug + "&nummer=1",
                                    EDIT + "/terug",
                                    "waarom",
                                    "De eerste was beter."))
                    .meanwhile(() -> stories.proposed(slug, 2, "Een derde proef."));
        });
        return all;
    }

    private static String slug() {
        return "proef-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Proposed by Karim, so that Ilse may answer it; nobody agrees, so that nobody else reads it. */
    private String proposed(String summary) {
        String slug = slug();
        proposed(slug, 0, summary);
        return slug;
    }

    private void proposed(String slug, int known, String summary) {
        places.server
                .bean(GuideEditing.class)
                .propose(
                        acting(),
                        new CardPair(made(slug, summary), made(slug, summary)),
                        known,
                        "Dit missen wij.",
                        null);
    }

    private Card made(String slug, String summary) {
        Map<Section, List<Claim>> sections = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            Claim claim = new Claim("Een zin.", List.of(new Reference.Unsourced()));
            sections.put(section, List.of(claim, claim));
        }
        return new Card(
                slug,
                "L01",
                CardKind.SIGN,
                Set.of(Setting.STREET),
                "Proef",
                summary,
                List.of("een", "twee", "drie", "vier", "vijf"),
                List.of(),
                Grade.M,
                places.today,
                null,
                places.today.plusMonths(6),
                sections);
    }

    private String[] card(String slug, String summary) {
        List<String> all = new ArrayList<>(List.of(
                "kaart", slug,
                "kaart-soort", "SIGN",
                "kaart-plek", "STREET",
                "kaart-bewijs", "M",
                "kaart-geschreven", places.today.toString(),
                "kaart-herlezen", places.today.plusMonths(6).toString(),
                "doen", "voorstellen",
                "waarom", "Dit missen wij."));
        for (String language : List.of("NL", "EN")) {
            all.addAll(List.of(
                    "kaart-titel-" + language, "Proef",
                    "kaart-samenvatting-" + language, summary,
                    "kaart-woorden-" + language, "een; twee; drie; vier; vijf"));
            for (String part : List.of("zien", "anders", "zeker", "doen", "niet")) {
                all.addAll(List.of("kaart-" + part + "-" + language, "- Een zin. [M]\n- Een zin. [M]"));
            }
        }
        return all.toArray(String[]::new);
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

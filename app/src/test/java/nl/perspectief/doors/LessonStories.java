package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.learning.lessons.LessonStep.Kind;
import nl.perspectief.learning.lessons.LessonTheme;
import nl.perspectief.learning.lessons.Lessons;
import nl.perspectief.learning.lessons.NewLesson;
import nl.perspectief.organisations.Acting;
import nl.perspectief.warning.Looked;
import nl.perspectief.warning.Nameless;

/** A lesson that Sanne proposes, and what others do with it. */
final class LessonStories {
    private static final String SANNE = "sanne.jongerenwerk";
    private static final String ILSE = "ilse.gemeente";
    private static final String PAGE = "/leren/lessen/voorstellen/";

    private final Places places;

    private LessonStories(Places places) {
        this.places = places;
    }

    private Lessons lessons() {
        return places.server.bean(Lessons.class);
    }

    private Acting acting(String subject) {
        return places.acting(subject, "vandaag");
    }

    private Nameless words(String text) {
        return ((Looked.Fit) Looked.at(text, Set.of(), List.of(), places.today)).words();
    }

    private NewLesson lesson(String words) {
        return new NewLesson(LessonTheme.TALKING, words("Vraag eerst hoe het gaat."), words(words), null);
    }

    static UUID proposed(Places places) {
        LessonStories stories = new LessonStories(places);
        return stories.lessons()
                .propose(stories.acting(SANNE), stories.lesson("Wie eerst vraagt, hoort later meer."), null);
    }

    private UUID offered() {
        UUID id = proposed(places);
        lessons().plan(acting(ILSE), id, 0, Kind.OFFERED, places.today.plusMonths(6));
        return id;
    }

    private UUID adopted() {
        UUID id = offered();
        lessons().decide(acting("daan.jongerenwerk"), id, 1, Kind.ADOPTED, null);
        return id;
    }

    static Map<String, Supplier<Story>> all(Places places) {
        return new LessonStories(places).all();
    }

    private Map<String, Supplier<Story>> all() {
        String day = places.today.plusMonths(3).toString();
        return Map.of(
                "POST /leren/lessen/voorstellen/nieuw",
                () -> by(
                        SANNE,
                        on(
                                PAGE + "nieuw",
                                PAGE + "nieuw",
                                "les-thema",
                                "TOGETHER",
                                "les-titel",
                                "Spreek af wie belt.",
                                "les-tekst",
                                "Twee keer bellen is een keer te veel.")),
                "POST /leren/lessen/voorstellen/{les}/wijzigen",
                () -> {
                    UUID id = proposed(places);
                    return by(
                                    SANNE,
                                    on(
                                            PAGE + id + "/wijzigen",
                                            PAGE + id + "/wijzigen",
                                            "les-thema",
                                            "TALKING",
                                            "les-titel",
                                            "Vraag eerst hoe het gaat.",
                                            "les-tekst",
                                            "Vraag het eerst, en luister dan."))
                            .meanwhile(
                                    () -> lessons().decide(acting(ILSE), id, 0, Kind.WITHDRAWN, words("Staat er al.")));
                },
                "POST /leren/lessen/voorstellen/{les}/bericht",
                () -> {
                    String page = PAGE + proposed(places);
                    return by("mark.politie", on(page, page + "/bericht", "les-bericht", "Dat merken wij ook."));
                },
                "POST /leren/lessen/voorstellen/{les}/aannemen",
                () -> {
                    UUID id = proposed(places);
                    return by(ILSE, on(PAGE + id, PAGE + id + "/aannemen", "les-niemand", "ja", "nalezen-op", day))
                            .meanwhile(() -> lessons().rewrite(acting(SANNE), id, 0, lesson("Toch anders gezegd.")));
                },
                "POST /leren/lessen/voorstellen/{les}/besluit",
                () -> {
                    UUID id = offered();
                    return by(
                                    "daan.jongerenwerk",
                                    on(
                                            PAGE + id,
                                            PAGE + id + "/besluit",
                                            "les-besluit",
                                            "ADOPTED",
                                            "les-niemand",
                                            "ja"))
                            .meanwhile(() -> lessons()
                                    .decide(
                                            acting("karim.gemeente"),
                                            id,
                                            1,
                                            Kind.REFUSED,
                                            words("De zin is te lang.")));
                },
                "POST /leren/lessen/voorstellen/{les}/nalezen",
                () -> {
                    UUID id = adopted();
                    return by(
                                    "pieter.leerplicht",
                                    on(PAGE + id, PAGE + id + "/nalezen", "les-niemand", "ja", "nalezen-op", day))
                            .meanwhile(() ->
                                    lessons().plan(acting(ILSE), id, 2, Kind.RENEWED, places.today.plusMonths(9)));
                },
                "POST /leren/lessen/voorstellen/{les}/weg",
                () -> {
                    UUID id = proposed(places);
                    return by(SANNE, on(PAGE + id, PAGE + id + "/weg", "les-waarom-weg", "Het stond er al."))
                            .meanwhile(() ->
                                    lessons().plan(acting(ILSE), id, 0, Kind.OFFERED, places.today.plusMonths(6)));
                });
    }
}

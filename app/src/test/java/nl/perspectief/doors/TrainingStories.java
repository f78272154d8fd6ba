package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.learning.Exercises;
import nl.perspectief.learning.training.KeptStories;
import nl.perspectief.learning.training.TrainingPlan;
import nl.perspectief.learning.training.Trainings;
import nl.perspectief.shared.web.Language;

/** A training that Ilse offers, and who follows it. */
final class TrainingStories {
    private static final String SANNE = "sanne.jongerenwerk";
    private static final String ILSE = "ilse.gemeente";
    private static final String PAGE = "/leren/aanbod/";

    private final Places places;

    private TrainingStories(Places places) {
        this.places = places;
    }

    private Trainings trainings() {
        return places.server.bean(Trainings.class);
    }

    private static TrainingPlan plan(LocalDate day, String title) {
        return new TrainingPlan(
                title,
                "Praten zonder te beschuldigen.",
                "mentoren",
                "Stadhuis, zaal 2",
                day,
                LocalTime.of(23, 58), // also of today: nobody signs up for what began
                LocalTime.of(23, 59),
                12);
    }

    static UUID offered(Places places) {
        return new TrainingStories(places).offered(places.today.plusDays(60));
    }

    private UUID offered(LocalDate day) {
        return trainings().offer(places.acting(ILSE, "vandaag"), plan(day, "Praten zonder verwijt"));
    }

    private void changed(UUID id) {
        trainings()
                .change(
                        places.acting("karim.gemeente", "vandaag"),
                        id,
                        0,
                        plan(places.today.plusDays(61), "Een dag later"));
    }

    private String[] fields() {
        return new String[] {
            "training-titel", "Kijken naar tekens",
            "training-over", "Wat een teken ook kan zijn.",
            "training-voor", "leerkrachten",
            "training-waar", "De school",
            "training-dag", places.today.plusDays(40).toString(),
            "tijd-van", "09:00",
            "tijd-tot", "10:30",
            "zitplaatsen", "20"
        };
    }

    static Map<String, Supplier<Story>> all(Places places) {
        return new TrainingStories(places).all();
    }

    private Map<String, Supplier<Story>> all() {
        Map<String, Supplier<Story>> all = new TreeMap<>();
        all.put("POST /leren/aanbod/nieuw", () -> by(ILSE, on(PAGE + "nieuw", PAGE + "nieuw", fields())));
        all.put("POST /leren/aanbod/{training}/aanmelden", () -> {
            String page = PAGE + offered(places);
            return by(SANNE, on(page, page + "/aanmelden"));
        });
        all.put("POST /leren/aanbod/{training}/afmelden", () -> {
            UUID id = offered(places);
            trainings().signUp(places.acting(SANNE, "vandaag"), id);
            return by(SANNE, on(PAGE + id, PAGE + id + "/afmelden"));
        });
        all.put("POST /leren/aanbod/{training}/wijzigen", () -> {
            UUID id = offered(places);
            return by(ILSE, on(PAGE + id + "/wijzigen", PAGE + id + "/wijzigen", fields()))
                    .meanwhile(() -> changed(id));
        });
        all.put("POST /leren/aanbod/{training}/afgelasten", () -> {
            UUID id = offered(places);
            return by(ILSE, on(PAGE + id, PAGE + id + "/afgelasten", "waarom-afgelast", "De trainer is ziek."))
                    .meanwhile(() -> changed(id));
        });
        all.put("POST /leren/aanbod/{training}/aanwezig", () -> {
            UUID id = offered(places.today);
            var sanne = places.acting(SANNE, "vandaag");
            trainings().signUp(sanne, id);
            return by(
                    ILSE,
                    on(
                            PAGE + id,
                            PAGE + id + "/aanwezig",
                            "aanwezig",
                            sanne.professionalId().toString()));
        });
        all.put("POST /leren/mijn/bewaren", () -> {
            String story = story(1);
            places.server.bean(KeptStories.class).forget(places.acting("nora.leerplicht", "vandaag"), story);
            String way = places.server.bean(Exercises.class).find(Language.NL, story).stream()
                    .flatMap(one -> nl.perspectief.learning.Walk.to(one, nl.perspectief.learning.Choice.END).stream())
                    .findFirst()
                    .orElseThrow()
                    .written();
            return by("nora.leerplicht", on("/leren/" + story + "/klaar?weg=" + way, "/leren/mijn/bewaren"));
        });
        all.put("POST /leren/mijn/weg", () -> {
            places.server.bean(KeptStories.class).keep(places.acting("mark.politie", "vandaag"), story(0));
            return by("mark.politie", on("/leren/mijn", "/leren/mijn/weg"));
        });
        return all;
    }

    private String story(int which) {
        return places.server.bean(Exercises.class).all(Language.NL).get(which).slug();
    }
}

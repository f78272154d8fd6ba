package nl.perspectief.learning.training.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.learning.training.SignedUp;
import nl.perspectief.learning.training.Training;
import nl.perspectief.learning.training.TrainingPlan;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import org.springframework.http.HttpStatus;

/** What the pages of trainings show or let somebody choose, in words. */
public final class TrainingWords {
    private TrainingWords() {}

    public static String when(Screen screen, TrainingPlan plan) {
        return screen.say(
                "training.when",
                screen.day(plan.day()),
                plan.from().toString(),
                plan.until().toString());
    }

    /** Who has a seat, to tick who was there. */
    public static Map<String, String> seated(List<SignedUp> all) {
        Map<String, String> options = new LinkedHashMap<>();
        all.stream()
                .filter(one -> !one.seat().waits())
                .forEach(one -> options.put(
                        one.who().id().toString(),
                        one.who().name() + ", " + one.who().organisation().name()));
        return options;
    }

    public static int aboutLongest() {
        return TrainingForm.ABOUT;
    }

    /** What another changed since a form was read; nothing as long as it is not in the way. */
    static List<Shown.Change> changes(Training training, Form form, HttpStatus status) {
        return status == HttpStatus.CONFLICT ? shown(training).since(form) : List.of();
    }

    /** As who changes or cancels it reads it. */
    static Shown shown(Training training) {
        TrainingPlan plan = training.plan();
        return new Shown()
                .row("training.name", plan.title())
                .row("training.about", plan.about())
                .row("training.audience", plan.audience())
                .row("training.place", plan.place())
                .row("training.day", plan.day())
                .row("training.time", plan.from() + "–" + plan.until())
                .row("training.seats", plan.seats())
                .row("training.cancelled", training.cancelled());
    }
}

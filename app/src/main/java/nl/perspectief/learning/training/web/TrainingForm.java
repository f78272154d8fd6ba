package nl.perspectief.learning.training.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.perspectief.learning.training.Training;
import nl.perspectief.learning.training.TrainingPlan;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;

/** Reads a training from its form. */
final class TrainingForm {
    static final int TITLE = 100;
    static final int ABOUT = 1_000;
    static final int SHORT = 200;

    private final Form form;

    TrainingForm(Form form) {
        this.form = form;
    }

    /** As it stands now, to change it. */
    static Form of(Training training) {
        TrainingPlan plan = training.plan();
        return new Form()
                .put("training-titel", plan.title())
                .put("training-over", plan.about())
                .put("training-voor", plan.audience())
                .put("training-waar", plan.place())
                .put("training-dag", plan.day())
                .put("tijd-van", plan.from())
                .put("tijd-tot", plan.until())
                .put("zitplaatsen", plan.seats())
                .put("version", training.version());
    }

    /** Nothing when something has to be mended. @param fewest so many have a seat already */
    Optional<TrainingPlan> plan(Instant now, int fewest) {
        String title = form.name("training-titel", TITLE, "training.name.missing");
        String about = form.text("training-over", ABOUT, "training.about.missing");
        String audience = form.name("training-voor", SHORT, "training.audience.missing");
        String place = form.name("training-waar", SHORT, "training.place.missing");
        Optional<LocalDate> day = form.day("training-dag", "training.day.missing");
        LocalDate today = DutchDays.of(now);
        day.filter(one -> one.isBefore(today)).ifPresent(_ -> form.wrong("training-dag", "training.day.past"));
        day.filter(one -> one.isAfter(today.plusYears(TrainingPlan.MOST_YEARS)))
                .ifPresent(_ -> form.wrong("training-dag", "training.day.far", TrainingPlan.MOST_YEARS));
        Optional<LocalTime> from = time("tijd-van");
        Optional<LocalTime> until = time("tijd-tot");
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            form.wrong("tijd-tot", "training.until.before");
        }
        if (day.filter(today::equals).isPresent()
                && from.filter(time -> !today.atTime(time)
                                .atZone(DutchDays.ZONE)
                                .toInstant()
                                .isAfter(now))
                        .isPresent()) {
            form.wrong("tijd-van", "training.from.past");
        }
        int seats = seats(fewest);
        return form.good()
                ? Optional.of(new TrainingPlan(
                        title,
                        about,
                        audience,
                        place,
                        day.orElseThrow(),
                        from.orElseThrow(),
                        until.orElseThrow(),
                        seats))
                : Optional.empty();
    }

    private Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(form.value(field).replace('.', ':')));
        } catch (DateTimeException _) {
            form.wrong(field, "training.time.missing");
            return Optional.empty();
        }
    }

    private int seats(int fewest) {
        String typed = form.value("zitplaatsen");
        int seats = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        if (seats < 1 || seats > TrainingPlan.MOST_SEATS) {
            form.wrong("zitplaatsen", "training.seats.missing", TrainingPlan.MOST_SEATS);
        } else if (seats < fewest) {
            form.wrong("zitplaatsen", "training.seats.fewer", fewest);
        }
        return seats;
    }
}

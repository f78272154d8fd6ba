package nl.perspectief.synthetic.life;

import static nl.perspectief.covenant.meaning.PurposeMeaning.PERSONAL_PLAN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.learning.lessons.Lesson;
import nl.perspectief.learning.lessons.LessonStep.Kind;
import nl.perspectief.learning.lessons.LessonTheme;
import nl.perspectief.learning.lessons.Lessons;
import nl.perspectief.learning.lessons.NewLesson;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.warning.Looked;
import nl.perspectief.warning.Nameless;
import org.springframework.beans.factory.BeanFactory;

/** All that can be done in a story, by the word for it. */
final class Deeds {
    /** What a step does, through the service that a page would use. It throws when that cannot be done. */
    @FunctionalInterface
    interface Deed {
        void done(Step step, Story story);
    }

    private final Map<String, Deed> all = new HashMap<>();

    Deeds(BeanFactory beans, Crew crew) {
        all.putAll(new SignalDeeds(beans, crew).all());
        all.putAll(new WeighingDeeds(beans, crew).all());
        all.putAll(new CaseDeeds(beans, crew).all());
        all.putAll(new TableDeeds(beans, crew).all());
        all.putAll(new PlanDeeds(beans, crew).all());
        all.putAll(new SharingDeeds(beans, crew).all());
        all.putAll(new AskDeeds(beans, crew).all());
        all.putAll(new TransferDeeds(beans, crew).all());
        all.putAll(new LessonDeeds(beans, crew).all());
    }

    void carryOut(Step step) {
        Deed deed = all.get(step.deed());
        if (deed == null) {
            throw new IllegalStateException("no such deed: " + step.deed());
        }
        deed.done(step, step.story());
        step.words().demandAllRead();
    }

    /** What the partnership learns: proposing a lesson, talking about it, and adopting it by two. */
    private static final class LessonDeeds {
        private final Lessons lessons;
        private final Crew crew;

        LessonDeeds(BeanFactory beans, Crew crew) {
            this.lessons = beans.getBean(Lessons.class);
            this.crew = crew;
        }

        Map<String, Deed> all() {
            return Map.of(
                    "learn",
                    this::propose,
                    "discuss",
                    this::say,
                    "offer-lesson",
                    this::offer,
                    "adopt-lesson",
                    (step, story) -> decide(step, story, Kind.ADOPTED),
                    "refuse-lesson",
                    (step, story) -> decide(step, story, Kind.REFUSED));
        }

        private Acting acting(Step step) {
            return crew.acting(step, PERSONAL_PLAN);
        }

        private static Nameless nameless(Step step, String text) {
            if (Looked.at(text, Set.of(), List.of(), DutchDays.of(step.at())) instanceof Looked.Fit(Nameless words)) {
                return words;
            }
            throw Expect.failed(step, "somebody could be found in: " + text);
        }

        private void propose(Step step, Story story) {
            Words words = step.words();
            NewLesson lesson = new NewLesson(
                    words.one("theme", LessonTheme.class),
                    nameless(step, words.text("title")),
                    nameless(step, words.text("words")),
                    words.maybe("card").orElse(null));
            story.made(words.text("as"), lessons.propose(acting(step), lesson, null));
        }

        private static UUID lesson(Step step, Story story) {
            return story.get(step.words().text("lesson"));
        }

        private int version(Step step, Story story) {
            return lessons.find(acting(step), lesson(step, story))
                    .map(Lesson::version)
                    .orElseThrow();
        }

        private void say(Step step, Story story) {
            Nameless words = nameless(step, step.words().text("words"));
            Expect.that(lessons.say(acting(step), lesson(step, story), words), step);
        }

        private void offer(Step step, Story story) {
            Expect.that(
                    lessons.plan(
                            acting(step),
                            lesson(step, story),
                            version(step, story),
                            Kind.OFFERED,
                            step.words().day("review")),
                    step);
        }

        private void decide(Step step, Story story, Kind kind) {
            Nameless why =
                    step.words().maybe("why").map(text -> nameless(step, text)).orElse(null);
            Expect.that(lessons.decide(acting(step), lesson(step, story), version(step, story), kind, why), step);
        }
    }
}

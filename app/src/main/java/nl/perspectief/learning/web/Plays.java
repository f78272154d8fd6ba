package nl.perspectief.learning.web;

import java.util.List;
import java.util.Optional;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.StepPlan;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.guide.web.Grounds;
import nl.perspectief.guide.web.Said;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Exercises;
import nl.perspectief.learning.Walk;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Finds where somebody is in a story, by what their address says. */
@Component
class Plays {
    private final Exercises exercises;
    private final GuideContents guide;
    private final Helplines helplines;

    Plays(Exercises exercises, GuideContents guide, Helplines helplines) {
        this.exercises = exercises;
        this.guide = guide;
        this.helplines = helplines;
    }

    List<Play> all(Language language) {
        return exercises.all(language).stream()
                .map(exercise -> at(language, new Walk(exercise, List.of()), new Form()))
                .toList();
    }

    /** At its beginning. */
    Play begun(Language language, String slug, Form form) {
        return at(language, new Walk(exercise(language, slug), List.of()), form);
    }

    /** Nothing when the story has no such way. */
    Optional<Play> of(Language language, String slug, Form form) {
        return Walk.of(exercise(language, slug), form.value(Play.WAY)).map(walk -> at(language, walk, form));
    }

    private Exercise exercise(Language language, String slug) {
        return exercises.find(language, slug).orElseThrow(NotFound::new);
    }

    private Play at(Language language, Walk walk, Form form) {
        Exercise exercise = walk.exercise();
        return new Play(
                walk,
                Confidence.of(form),
                guide.plans(language).stream()
                        .filter(plan -> plan.profession().equals(exercise.profession()))
                        .map(StepPlan::title)
                        .findFirst()
                        .orElseThrow(),
                cards(language, exercise),
                Grounds.of(guide, Play.claims(walk)),
                new Said(helplines.byKey()));
    }

    private List<Card> cards(Language language, Exercise exercise) {
        return exercise.cards().stream()
                .flatMap(slug -> guide.card(language, slug).stream())
                .toList();
    }

    /** For who has an address with a way that the story has not, or no longer. */
    ModelAndView lost(Language language, String slug) {
        ModelAndView page = new ModelAndView("learning/lost", "play", begun(language, slug, new Form()));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}

package nl.perspectief.learning.web;

import java.util.List;
import nl.perspectief.guide.Practices;
import nl.perspectief.learning.Exercises;
import nl.perspectief.shared.web.Language;
import org.springframework.stereotype.Component;

/** The stories that go with a card of the guide. */
@Component
class CardExercises implements Practices {
    private final Exercises exercises;

    CardExercises(Exercises exercises) {
        this.exercises = exercises;
    }

    @Override
    public List<Practice> of(Language language, String card) {
        return exercises.all(language).stream()
                .filter(exercise -> exercise.cards().contains(card))
                .map(exercise ->
                        new Practice(LearningParts.HOME + "/" + exercise.slug(), exercise.title(), exercise.summary()))
                .toList();
    }
}

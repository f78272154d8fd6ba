package nl.perspectief.learning.lessons.web;

import java.util.List;
import nl.perspectief.guide.Learned;
import nl.perspectief.learning.lessons.AdoptedLessons;
import org.springframework.stereotype.Component;

/** What the partnership learned, beside the card that it belongs to. */
@Component
class CardLessons implements Learned {
    private final AdoptedLessons lessons;

    CardLessons(AdoptedLessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public List<Lesson> of(String card) {
        return lessons.of(card).stream()
                .map(one -> new Lesson("/leren/lessen#les-" + one.id(), one.title(), one.words()))
                .toList();
    }
}

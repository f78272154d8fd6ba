package nl.perspectief.learning.reading;

import java.util.Arrays;
import java.util.List;
import nl.perspectief.learning.Exercise;

/** A story from its file. */
final class ExerciseReader {
    private static final String NOBODY = "none";

    private ExerciseReader() {}

    static Exercise of(String file, String slug, String text, Known known) {
        Written written = Written.of(file, text);
        StoryReader story = new StoryReader(written, known);
        String reviewer = written.value("reviewer");
        return new Exercise(
                slug,
                written.number("case"),
                profession(written, known),
                written.value("title"),
                written.value("summary"),
                cards(written, known),
                written.day("written"),
                reviewer.equals(NOBODY) ? null : reviewer,
                written.day("review-before"),
                story.scenes(),
                story.endings());
    }

    private static String profession(Written written, Known known) {
        String profession = written.value("profession");
        if (!known.professions().contains(profession)) {
            throw written.wrong(written.line("profession"), "the guide has no such profession: " + profession);
        }
        return profession;
    }

    private static List<String> cards(Written written, Known known) {
        List<String> cards = Arrays.asList(written.value("cards").split("\\s+"));
        cards.stream().filter(card -> !known.cards().contains(card)).forEach(card -> {
            throw written.wrong(written.line("cards"), "the guide has no such card: " + card);
        });
        return cards;
    }
}

package nl.perspectief.learning.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Exercises;
import nl.perspectief.shared.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The stories that came with this version: files on the class path, read once. Another file is another story. */
@Component
final class FiledExercises implements Exercises {
    private final Map<Language, List<Exercise>> all = new EnumMap<>(Language.class);

    @Autowired
    FiledExercises(GuideContents guide) {
        this(language -> Known.of(guide, language));
    }

    FiledExercises(Function<Language, Known> known) {
        for (Language language : Language.values()) {
            all.put(language, read(language, known.apply(language)));
        }
        for (Exercise exercise : all(Language.NL)) {
            same(exercise, find(Language.EN, exercise.slug()));
        }
        if (all(Language.EN).size() > all(Language.NL).size()) {
            throw new IllegalStateException("learning/cases/en has a story that learning/cases/nl has not");
        }
    }

    private static void same(Exercise dutch, Optional<Exercise> english) {
        if (!english.map(Exercise::shape).equals(Optional.of(dutch.shape()))) {
            throw new UnreadableExercise(
                    "cases/en/" + dutch.slug() + ".md", 1, "it is not there, or not the same story as in Dutch");
        }
    }

    private static List<Exercise> read(Language language, Known known) {
        return FiledText.in("cases/" + language.tag() + "/").stream()
                .map(file -> ExerciseReader.of(file.path(), file.slug(), file.text(), known))
                .sorted(Comparator.comparing(Exercise::number).thenComparing(Exercise::slug))
                .toList();
    }

    @Override
    public List<Exercise> all(Language language) {
        return Objects.requireNonNull(all.get(language));
    }

    @Override
    public Optional<Exercise> find(Language language, String slug) {
        return all(language).stream()
                .filter(exercise -> exercise.slug().equals(slug))
                .findFirst();
    }
}

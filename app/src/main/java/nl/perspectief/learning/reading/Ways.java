package nl.perspectief.learning.reading;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.learning.Choice;
import nl.perspectief.learning.Detour;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.reading.Written.Line;

/** Where the choices of a story lead: every way ends, none goes round, and each scene is on one. */
record Ways(Written written, Map<String, Line> headings, Map<String, Map<Line, Choice>> choices) {
    private static final int FEWEST = 2;
    private static final int MOST = 4;

    void check() {
        Stream.concat(Stream.of(Exercise.START), Stream.of(Detour.values()).map(Detour::scene))
                .filter(name -> !headings.containsKey(name))
                .forEach(name -> {
                    throw new UnreadableExercise(written.file(), 1, "it has no scene " + name);
                });
        choices.forEach((name, some) -> {
            if (some.size() < FEWEST || some.size() > MOST) {
                throw written.wrong(at(name), "a scene has two to four choices");
            }
            some.forEach((line, choice) -> {
                if (!choice.ends() && !headings.containsKey(choice.to())) {
                    throw written.wrong(line, "a choice leads nowhere: " + choice.to());
                }
            });
        });
        Set<String> reached = new HashSet<>();
        walk(Exercise.START, new LinkedHashSet<>(), reached);
        headings.forEach((name, line) -> {
            if (!reached.contains(name)) {
                throw written.wrong(line, "no way leads to this scene");
            }
        });
    }

    private Line at(String scene) {
        return Objects.requireNonNull(headings.get(scene));
    }

    private void walk(String scene, Set<String> before, Set<String> reached) {
        if (!before.add(scene)) {
            throw written.wrong(at(scene), "a way comes here twice");
        }
        if (reached.add(scene)) {
            Objects.requireNonNull(choices.get(scene)).values().stream()
                    .filter(choice -> !choice.ends())
                    .map(Choice::to)
                    .distinct()
                    .forEach(to -> walk(to, before, reached));
        }
        before.remove(scene);
    }
}

package nl.perspectief.learning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The way that somebody took through a story so far: which choice in which scene. It is possible, or it is not made.
 *
 * @param steps none for who is at the beginning
 */
public record Walk(Exercise exercise, List<Step> steps) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d(\\.\\d){0,30})?");

    /** @param index of the choice in the scene, from 0 */
    public record Step(String scene, int index, Choice choice) {}

    public Walk {
        steps = List.copyOf(steps);
    }

    /** @param written the indexes of the choices with dots between them; nothing when the story has no such way */
    public static Optional<Walk> of(Exercise exercise, String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        Walk walk = new Walk(exercise, List.of());
        for (String index : written.isEmpty() ? new String[0] : written.split("\\.")) {
            Optional<Walk> further = walk.further(Integer.parseInt(index));
            if (further.isEmpty()) {
                return further;
            }
            walk = further.get();
        }
        return Optional.of(walk);
    }

    /** A shortest way to a scene. */
    public static Optional<Walk> to(Exercise exercise, String scene) {
        Queue<Walk> todo = new ArrayDeque<>(List.of(new Walk(exercise, List.of())));
        Set<String> seen = new HashSet<>();
        while (!todo.isEmpty()) {
            Walk walk = todo.remove();
            if (walk.place().equals(scene)) {
                return Optional.of(walk);
            }
            if (!walk.ended() && seen.add(walk.place())) {
                walk.furthers().forEach(todo::add);
            }
        }
        return Optional.empty();
    }

    /** The name of the scene where it is now, or {@link Choice#END}. */
    public String place() {
        return last().map(step -> step.choice().to()).orElse(Exercise.START);
    }

    public boolean ended() {
        return place().equals(Choice.END);
    }

    /** Where it is now, as long as it has not ended. */
    public Optional<Scene> scene() {
        return ended() ? Optional.empty() : Optional.of(exercise.scene(place()));
    }

    public Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /** Nothing when the story is over, or the scene has no such choice. */
    public Optional<Walk> further(int index) {
        return scene().map(Scene::choices)
                .filter(choices -> index < choices.size())
                .map(choices -> new Step(place(), index, choices.get(index)))
                .map(step -> {
                    List<Step> further = new ArrayList<>(steps);
                    further.add(step);
                    return new Walk(exercise, further);
                });
    }

    /** One for each choice of the scene. */
    public List<Walk> furthers() {
        int choices = scene().map(scene -> scene.choices().size()).orElse(0);
        List<Walk> furthers = new ArrayList<>();
        for (int index = 0; index < choices; index++) {
            further(index).ifPresent(furthers::add);
        }
        return furthers;
    }

    /** Without the last choice. */
    public Walk back() {
        return steps.isEmpty() ? this : new Walk(exercise, steps.subList(0, steps.size() - 1));
    }

    /** Whether it came by what happens then. */
    public boolean met(Detour detour) {
        return place().equals(detour.scene())
                || steps.stream().anyMatch(step -> step.scene().equals(detour.scene()));
    }

    /** As {@link #of} reads it. */
    public String written() {
        return steps.stream().map(step -> Integer.toString(step.index())).collect(Collectors.joining("."));
    }
}

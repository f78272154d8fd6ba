package nl.perspectief.learning;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.perspectief.guide.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A made-up story for one profession, in one language. Every way through it ends; none of them is right or wrong.
 *
 * @param slug its address, the same in every language
 * @param number its place among the others
 * @param profession one of those of the guide
 * @param cards slugs of the cards of the guide that go with it
 * @param reviewer who read it beside its sources; absent as long as nobody did
 * @param reviewBefore after this day somebody has to read it again
 * @param scenes by name; the first is where it begins
 */
public record Exercise(
        String slug,
        int number,
        String profession,
        String title,
        String summary,
        List<String> cards,
        LocalDate written,
        @Nullable String reviewer,
        LocalDate reviewBefore,
        Map<String, Scene> scenes,
        Map<Ending, List<Claim>> endings) {
    /** The scene in which each begins. */
    public static final String START = "start";

    private static final int WORDS_A_MINUTE = 150;
    /** To think at a choice, and to answer the questions before and after. */
    private static final double MINUTES_A_CHOICE = 0.5;

    private static final int MINUTES_AROUND = 2;

    public Exercise {
        cards = List.copyOf(cards);
        scenes = Collections.unmodifiableMap(new LinkedHashMap<>(scenes));
        endings = Map.copyOf(endings);
    }

    public Scene scene(String name) {
        return Objects.requireNonNull(scenes.get(name), name);
    }

    public List<Claim> of(Ending ending) {
        return endings.getOrDefault(ending, List.of());
    }

    /** What the last page rests on. */
    public List<Claim> ended() {
        return Stream.of(Ending.values()).flatMap(ending -> of(ending).stream()).toList();
    }

    /** About how long the longest way takes, for who reads calmly. */
    public int minutes() {
        double after = ended().stream().mapToInt(claim -> words(claim.text())).sum() / (double) WORDS_A_MINUTE;
        return (int) Math.round(MINUTES_AROUND + after + longest(START, new HashMap<>()));
    }

    /** @param known what was reckoned before, by scene */
    private double longest(String name, Map<String, Double> known) {
        Double before = known.get(name);
        if (before != null) {
            return before;
        }
        Scene scene = scene(name);
        double read = Stream.concat(
                        scene.claims().map(Claim::text),
                        scene.choices().stream().map(Choice::text))
                .mapToInt(Exercise::words)
                .sum();
        double further = scene.choices().stream()
                .mapToDouble(choice -> (double) words(choice.follows().text()) / WORDS_A_MINUTE
                        + (choice.ends() ? 0 : longest(choice.to(), known)))
                .max()
                .orElse(0);
        double minutes = read / WORDS_A_MINUTE + MINUTES_A_CHOICE + further;
        known.put(name, minutes);
        return minutes;
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }

    /** All that has to be the same in every language: scenes, where choices lead, and what each line rests on. */
    public List<Object> shape() {
        return List.of(
                number,
                profession,
                cards,
                scenes.entrySet().stream()
                        .map(scene -> scene.getKey() + scene.getValue().shape())
                        .toList(),
                Stream.of(Ending.values())
                        .map(ending ->
                                of(ending).stream().map(Claim::references).toList())
                        .toList());
    }
}

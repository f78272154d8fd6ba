package nl.perspectief.synthetic.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.perspectief.sharing.items.Identity;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All that happened, from the files in which it is written, in the order of its moments. */
final class Stories {
    private static final String FILES = "classpath:demo/lives/*.yaml";
    private static final String USUAL = "classpath:demo/usual-reasons.yaml";
    private static final LocalTime MORNING = LocalTime.of(8, 40);
    private static final int QUARTERS = 28;
    private static final Duration BETWEEN = Duration.ofMinutes(20);

    private final StoryDays days;

    Stories(StoryDays days) {
        this.days = days;
    }

    List<Step> steps() {
        List<Step> all = new ArrayList<>();
        for (Resource file : files(FILES)) {
            for (Object story : documents(file)) {
                all.addAll(steps((Map<?, ?>) story));
            }
        }
        all.sort(Comparator.comparing(Step::at));
        return all;
    }

    /** What a weighing says, by criterion, where a story has no words of its own. */
    static Map<?, ?> usualReasons() {
        return (Map<?, ?>) documents(files(USUAL).getFirst()).iterator().next();
    }

    private static List<Resource> files(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterable<Object> documents(Resource file) {
        try {
            return new Load(LoadSettings.builder()
                            .setLabel(String.valueOf(file.getFilename()))
                            .build())
                    .loadAllFromString(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Step> steps(Map<?, ?> written) {
        Words young = new Words((Map<?, ?>) Objects.requireNonNull(written.get("young")), days);
        Story story = new Story(
                young.maybe("first")
                        .map(first -> new Identity(
                                first, young.text("family"), days.born(young.number("years"), young.number("days"))))
                        .orElse(null),
                young.text("place"));
        young.demandAllRead();
        List<Step> steps = new ArrayList<>();
        Instant last = Instant.EPOCH;
        for (Object one : (List<?>) Objects.requireNonNull(written.get("steps"))) {
            Words words = new Words((Map<?, ?>) one, days);
            Instant at = days.worked(
                    words.number("day"), words.maybe("at").map(LocalTime::parse).orElseGet(() -> usualTime(words)));
            last = at.isAfter(last) ? at : last.plus(BETWEEN); // what follows on the same day comes later
            steps.add(new Step(last, words.text("by"), words.text("do"), words, story));
        }
        return steps;
    }

    /** Some time of a working day, always the same for the same step. */
    private static LocalTime usualTime(Words words) {
        int some = Math.abs(words.number("day")) * 7
                + words.text("by").length() * 5
                + words.text("do").length() * 3;
        return MORNING.plusMinutes(15L * (some % QUARTERS));
    }
}

package nl.perspectief.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How well words that find a person are found: counted for each kind on examples right and wrong, also those that are missed. */
class PersonWordsTests {
    private static final Path FOLDER = Path.of("src/test/resources/nl/perspectief/warning");
    private static final Pattern MARKED = Pattern.compile("\\[([A-Z_]+):([^\\]]*)\\]");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final double FLOOR_PRECISION = 0.95;
    private static final double UNSEEN_PRECISION = 0.85;
    private static final double UNSEEN_RECALL = 0.7;

    /** What somebody is not let through with must not be missed; of names some are, and the page says so. */
    private static final Map<PersonMark, Double> FLOOR_RECALL = Map.of(
            PersonMark.CITIZEN_NUMBER, 1.0,
            PersonMark.MAIL, 1.0,
            PersonMark.BIRTH_DATE, 0.9,
            PersonMark.PHONE, 0.9,
            PersonMark.PLATE, 1.0,
            PersonMark.ADDRESS, 0.9,
            PersonMark.ACCOUNT, 0.8,
            PersonMark.NAME, 0.85);

    private record Example(String text, List<Found> marked) {
        static Example of(String line) {
            StringBuilder text = new StringBuilder();
            List<Found> marked = new ArrayList<>();
            Matcher matcher = MARKED.matcher(line);
            int at = 0;
            while (matcher.find()) {
                text.append(line, at, matcher.start());
                marked.add(new Found(
                        PersonMark.valueOf(matcher.group(1)),
                        text.length(),
                        text.length() + matcher.group(2).length(),
                        matcher.group(2)));
                text.append(matcher.group(2));
                at = matcher.end();
            }
            return new Example(text.append(line, at, line.length()).toString(), marked);
        }
    }

    private static final class Score {
        private int found;
        private int right;
        private int marked;
        private int caught;

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return (double) caught / marked;
        }

        void add(Score other) {
            found += other.found;
            right += other.right;
            marked += other.marked;
            caught += other.caught;
        }
    }

    private final Map<PersonMark, Score> scores = new EnumMap<>(PersonMark.class);
    private final List<String> mistakes = new ArrayList<>();

    @Test
    void of_each_kind_no_more_is_missed_and_no_more_is_wrongly_marked_than_this() throws IOException {
        assertThat(measured("examples")).isGreaterThanOrEqualTo(120);
        scores.forEach((mark, score) -> {
            assertThat(score.precision()).as("precision of " + mark).isGreaterThanOrEqualTo(FLOOR_PRECISION);
            assertThat(score.recall()).as("recall of " + mark).isGreaterThanOrEqualTo(FLOOR_RECALL.get(mark));
        });
    }

    /** The patterns were made with the other examples; these say what they do with words of others. */
    @Test
    void with_words_for_which_nothing_was_made_it_goes_less_well_and_not_worse_than_this() throws IOException {
        measured("unseen");
        Score all = new Score();
        scores.values().forEach(all::add);
        assertThat(all.precision()).isGreaterThanOrEqualTo(UNSEEN_PRECISION);
        assertThat(all.recall()).isGreaterThanOrEqualTo(UNSEEN_RECALL);
    }

    /** How many examples there are. */
    private int measured(String file) throws IOException {
        List<Example> examples = Files.readAllLines(FOLDER.resolve(file + ".txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Example::of)
                .toList();
        for (PersonMark mark : PersonMark.values()) {
            scores.put(mark, new Score());
        }
        examples.forEach(this::count);
        Path report = Path.of("target", "warning-" + file + ".md");
        Files.createDirectories(report.getParent());
        Files.writeString(report, report(examples.size()));
        return examples.size();
    }

    private void count(Example example) {
        List<Found> found = PersonWords.in(example.text(), TODAY);
        for (Found one : found) {
            Score score = Objects.requireNonNull(scores.get(one.mark()));
            score.found++;
            if (example.marked().stream().anyMatch(marked -> same(marked, one))) {
                score.right++;
            } else {
                mistakes.add("wrongly " + one.mark() + ": " + one.words() + " | " + example.text());
            }
        }
        for (Found marked : example.marked()) {
            Score score = Objects.requireNonNull(scores.get(marked.mark()));
            score.marked++;
            if (found.stream().anyMatch(one -> same(marked, one))) {
                score.caught++;
            } else {
                mistakes.add("missed " + marked.mark() + ": " + marked.words() + " | " + example.text());
            }
        }
    }

    /** Of the same kind, and at least half of the words. */
    private static boolean same(Found marked, Found found) {
        int shared = Math.min(marked.to(), found.to()) - Math.max(marked.from(), found.from());
        return marked.mark() == found.mark() && 2 * shared >= marked.words().length();
    }

    private String report(int examples) {
        StringBuilder report = new StringBuilder("# Words that find a person: " + examples + " examples\n\n"
                + "| kind | marked | found | precision | recall |\n|---|---|---|---|---|\n");
        scores.forEach((mark, score) -> report.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.2f | %.2f |%n",
                mark,
                score.marked,
                score.found,
                score.precision(),
                score.recall())));
        mistakes.forEach(mistake -> report.append("\n- ").append(mistake));
        return report.append('\n').toString();
    }

    @Test
    void what_is_found_says_where_it_stands() {
        String text = "Bel 06-12345678 of mail naar iemand@voorbeeld.nl";
        assertThat(PersonWords.in(text, TODAY))
                .hasSize(2)
                .allSatisfy(
                        one -> assertThat(text.substring(one.from(), one.to())).isEqualTo(one.words()));
    }

    @Test
    void a_long_text_costs_no_more_than_its_length() {
        for (String part : List.of("a", "Aa ", "1 ", "0", "12-", "Van ", "A.", "@a.", "Kerk straat ", "heet ", "+")) {
            Instant begun = Instant.now();
            PersonWords.in(part.repeat(200_000 / part.length()), TODAY);
            assertThat(Duration.between(begun, Instant.now())).as(part).isLessThan(Duration.ofSeconds(8));
        }
    }
}

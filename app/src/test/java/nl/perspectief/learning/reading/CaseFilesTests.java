package nl.perspectief.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.guide.Claim;
import nl.perspectief.learning.Choice;
import nl.perspectief.learning.Detour;
import nl.perspectief.learning.Ending;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Scene;
import nl.perspectief.learning.Walk;
import nl.perspectief.shared.web.Language;
import org.junit.jupiter.api.Test;

/** The stories that came with this version, as far as a machine can read them. */
class CaseFilesTests {
    private static final Path GUIDE = Path.of("src/main/resources/guide");
    private static final Path REPORT = Path.of("target", "learning-reading.md");
    private static final FiledExercises EXERCISES = new FiledExercises(CaseFilesTests::known);
    private static final int LONGEST_SENTENCE = 25;
    private static final int MOST_CHOICES_ON_A_WAY = 10;
    /** The ease at which the cards of the guide read on average. */
    private static final double EASE_OF_EACH = 65;

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])[\"”’]?\\s+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final Pattern SYLLABLE = Pattern.compile("[aeiouyàáâäèéêëìíîïòóôöùúûü]+");
    private static final Pattern NUMBER_TO_CALL = Pattern.compile("\\b0[89]00[- ]?\\d{3,}|\\b0\\d{1,3}[- ]\\d{6,}");
    private static final Pattern JUDGED =
            Pattern.compile("\\b(goed antwoord|fout antwoord|juiste keuze|right answer|wrong answer|score\\w*)\\b");

    private static Known known(Language language) {
        return new Known(codes()::contains, names("cards/" + language.tag()), names("steps/" + language.tag()));
    }

    private static Set<String> codes() {
        return lines(GUIDE.resolve("sources.md"))
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|")[1].strip())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(String folder) {
        try (Stream<Path> files = Files.list(GUIDE.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Exercise> dutch() {
        return EXERCISES.all(Language.NL);
    }

    private static Stream<Exercise> every() {
        return Stream.of(Language.values()).flatMap(language -> EXERCISES.all(language).stream());
    }

    private static List<Walk> ended(Walk walk) {
        return walk.ended()
                ? List.of(walk)
                : walk.furthers().stream().flatMap(one -> ended(one).stream()).toList();
    }

    private static List<String> texts(Exercise exercise) {
        List<String> texts = new ArrayList<>(List.of(exercise.title(), exercise.summary()));
        for (Scene scene : exercise.scenes().values()) {
            texts.add(scene.title());
            scene.claims().map(Claim::text).forEach(texts::add);
            for (Choice choice : scene.choices()) {
                texts.add(choice.text());
                texts.add(choice.follows().text());
            }
        }
        exercise.ended().forEach(claim -> texts.add(claim.text()));
        return texts;
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(SENTENCE.split(text)).filter(one -> !one.isBlank()).toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(NOT_A_WORD.split(text))
                .filter(one -> !one.isBlank())
                .toList();
    }

    @Test
    void every_story_is_the_same_in_both_languages() throws IOException {
        assertThat(dutch()).hasSizeGreaterThanOrEqualTo(2);
        for (Language language : Language.values()) {
            try (Stream<Path> files = Files.list(Path.of("src/main/resources/learning/cases", language.tag()))) {
                assertThat(EXERCISES.all(language)).hasSize((int) files.count());
            }
        }
        for (Exercise exercise : dutch()) {
            Exercise english = EXERCISES.find(Language.EN, exercise.slug()).orElseThrow();
            assertThat(english.shape()).as(exercise.slug()).isEqualTo(exercise.shape());
            assertThat(english.title()).as(exercise.slug()).isNotEqualTo(exercise.title());
        }
        assertThat(dutch().stream().map(Exercise::slug)).allMatch(slug -> slug.matches("[a-z0-9-]{2,60}"));
        assertThat(dutch().stream().map(Exercise::number)).doesNotHaveDuplicates();
    }

    @Test
    void every_way_through_a_story_ends_and_comes_by_no_scene_twice() {
        for (Exercise exercise : dutch()) {
            Set<String> met = new HashSet<>();
            for (Walk walk : ended(new Walk(exercise, List.of()))) {
                List<String> scenes =
                        walk.steps().stream().map(Walk.Step::scene).toList();
                assertThat(scenes)
                        .as(exercise.slug() + " " + walk.written())
                        .doesNotHaveDuplicates()
                        .hasSizeBetween(2, MOST_CHOICES_ON_A_WAY);
                assertThat(Walk.of(exercise, walk.written())).contains(walk);
                met.addAll(scenes);
            }
            assertThat(met).as(exercise.slug()).isEqualTo(exercise.scenes().keySet());
        }
    }

    @Test
    void every_story_shows_what_else_it_can_be_and_what_too_much_and_too_little_do() {
        for (Exercise exercise : dutch()) {
            assertThat(exercise.scene(Exercise.START).also())
                    .as(exercise.slug())
                    .isNotEmpty();
            for (Detour detour : Detour.values()) {
                Walk walk = Walk.to(exercise, detour.scene()).orElseThrow();
                assertThat(walk.met(detour)).isTrue();
                assertThat(ended(new Walk(exercise, List.of())).stream())
                        .as(exercise.slug() + " can be played without it")
                        .anyMatch(one -> !one.met(detour));
            }
            for (Ending ending : Ending.values()) {
                assertThat(exercise.of(ending))
                        .as(exercise.slug() + " " + ending)
                        .isNotEmpty();
            }
            assertThat(exercise.minutes()).as(exercise.slug()).isBetween(5, 14);
        }
    }

    @Test
    void no_sentence_is_longer_than_twenty_five_words() {
        assertThat(every().flatMap(exercise -> texts(exercise).stream())
                        .flatMap(text -> sentences(text).stream())
                        .filter(sentence -> words(sentence).size() > LONGEST_SENTENCE))
                .isEmpty();
    }

    @Test
    void nothing_is_judged_and_a_number_to_call_is_the_partnerships_own() {
        assertThat(every().flatMap(exercise -> texts(exercise).stream())
                        .filter(text -> NUMBER_TO_CALL.matcher(text).find()
                                || JUDGED.matcher(text.toLowerCase(Locale.ROOT)).find()))
                .isEmpty();
        assertThat(NUMBER_TO_CALL.matcher("Bel 0800-2000").find()).isTrue();
        assertThat(NUMBER_TO_CALL.matcher("Bel 112.").find())
                .as("the one number that nobody keeps")
                .isFalse();
        Set<String> contacts = lines(GUIDE.resolve("contacts.md"))
                .filter(line -> line.startsWith("| "))
                .map(line -> "{contact:" + line.split("\\|")[1].strip() + "}")
                .collect(Collectors.toSet());
        assertThat(every().flatMap(exercise -> texts(exercise).stream())
                        .flatMap(text ->
                                Pattern.compile("\\{[^}]*}?").matcher(text).results())
                        .map(found -> found.group()))
                .allMatch(contacts::contains);
    }

    @Test
    void a_dutch_story_reads_easily() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Exercise exercise : dutch()) {
            List<String> texts = texts(exercise);
            List<String> words =
                    texts.stream().flatMap(text -> words(text).stream()).toList();
            double ease = ease(texts, words);
            rows.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.1f | %d |",
                    exercise.slug(),
                    words.size(),
                    ended(new Walk(exercise, List.of())).size(),
                    ease,
                    exercise.minutes()));
            assertThat(ease).as(exercise.slug()).isGreaterThan(EASE_OF_EACH);
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(
                REPORT,
                "| story | words | ways | ease | minutes |\n|---|---|---|---|---|\n" + String.join("\n", rows) + "\n");
    }

    /** Flesch-Douma: from about 60 on it is plain Dutch. */
    private static double ease(List<String> texts, List<String> words) {
        double sentences =
                texts.stream().mapToInt(text -> sentences(text).size()).sum();
        double syllables = words.stream()
                .mapToLong(word -> Math.max(
                        1,
                        SYLLABLE.matcher(word.toLowerCase(Locale.ROOT).replaceAll("[ëï]", "-e"))
                                .results()
                                .count()))
                .sum();
        return 206.84 - 77 * syllables / words.size() - 0.93 * words.size() / sentences;
    }
}

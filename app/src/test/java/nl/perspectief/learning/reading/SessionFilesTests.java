package nl.perspectief.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.guide.Claim;
import nl.perspectief.learning.session.TeamSession;
import nl.perspectief.shared.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sessions that came with this version, as far as a machine can read them. */
class SessionFilesTests {
    private static final Path GUIDE = Path.of("src/main/resources/guide");
    private static final Path FILES = Path.of("src/main/resources/learning/sessions");
    private static final FiledSessions SESSIONS = new FiledSessions(SessionFilesTests::known);
    private static final int LONGEST_SENTENCE = 25;
    private static final int MOST_LINES_OF_A_SLIDE = 4;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])[\"”’]?\\s+");
    private static final Pattern NUMBER_TO_CALL = Pattern.compile("\\b0[89]00[- ]?\\d{3,}|\\b0\\d{1,3}[- ]\\d{6,}");

    private static Known known(Language language) {
        return new Known(codes()::contains, names("cards/" + language.tag()), Set.of());
    }

    private static Set<String> codes() {
        try {
            return Files.readAllLines(GUIDE.resolve("sources.md")).stream()
                    .filter(line -> line.startsWith("| "))
                    .map(line -> line.split("\\|")[1].strip())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(String folder) {
        try (Stream<Path> files = Files.list(GUIDE.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<TeamSession> every() {
        return Stream.of(Language.values()).flatMap(language -> SESSIONS.all(language).stream());
    }

    private static List<String> texts(TeamSession session) {
        List<String> texts = new ArrayList<>(List.of(session.title(), session.summary()));
        session.claims().stream().map(Claim::text).forEach(texts::add);
        return texts;
    }

    @Test
    void there_are_four_themes_at_least_and_each_takes_forty_five_minutes() {
        assertThat(SESSIONS.all(Language.NL)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(SESSIONS.all(Language.EN)).hasSameSizeAs(SESSIONS.all(Language.NL));
        assertThat(every()).allSatisfy(session -> {
            assertThat(session.script().getFirst().from()).isZero();
            assertThat(session.script().getLast().until()).isEqualTo(TeamSession.MINUTES);
            assertThat(session.script()).allMatch(part -> part.until() > part.from());
        });
    }

    @Test
    void every_line_rests_on_something_and_every_session_on_more_than_our_own_words() {
        assertThat(every()).allSatisfy(session -> {
            assertThat(session.claims()).noneMatch(claim -> claim.references().isEmpty());
            assertThat(session.claims().stream().filter(claim -> !claim.cited().isEmpty()))
                    .as(session.slug())
                    .hasSizeGreaterThanOrEqualTo(8);
        });
    }

    @Test
    void no_sentence_is_longer_than_twenty_five_words_and_a_slide_holds_few_lines() {
        every().forEach(session -> {
            texts(session).stream()
                    .flatMap(text -> Arrays.stream(SENTENCE.split(text)))
                    .forEach(sentence -> assertThat(sentence.split("\\s+").length)
                            .as(sentence)
                            .isLessThanOrEqualTo(LONGEST_SENTENCE));
            assertThat(session.slides()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(session.slides()).allMatch(slide -> slide.lines().size() <= MOST_LINES_OF_A_SLIDE);
        });
    }

    @Test
    void numbers_are_those_of_the_partnership_and_danger_has_one_in_each() {
        assertThat(every()).allSatisfy(session -> {
            assertThat(texts(session))
                    .noneMatch(text -> NUMBER_TO_CALL.matcher(text).find());
            assertThat(texts(session)).anyMatch(text -> text.contains("{contact:112}"));
        });
    }

    @Test
    void every_session_has_cards_to_print() {
        assertThat(every()).allMatch(session -> session.cards().size() >= 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- 5-13 |- 6-13 | the part before ends at minute 5",
                "- 40-45 |- 40-44 | its script is not of 45 minutes",
                "## real|## unreal | a session has no part unreal",
                "[PRO10 R]|[NOBODY R] | this is no source",
                "cards: dure-|cards: geen- | the guide has no such card",
                "### Morgen|- Morgen | it does not say what it rests on"
            })
    void a_mistake_in_a_file_stops_the_start_and_says_where(String right, String wrong, String why) throws IOException {
        String text = Files.readString(FILES.resolve("nl/signalen-op-school.md"));
        assertThat(text).contains(right);
        assertThatThrownBy(() -> SessionReader.of(
                        "sessions/nl/x.md", "x", text.replace(right, wrong.strip()), known(Language.NL)))
                .isInstanceOf(UnreadableExercise.class)
                .hasMessageContaining("line ")
                .hasMessageContaining(why);
    }
}

package nl.perspectief.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTests {
    private static final Pattern KEY = Pattern.compile("^(?:\\\\.|[^=\\\\])+(?==)");
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");
    private final Texts texts = new Texts();

    @Test
    void every_text_is_there_in_both_languages_with_the_same_holes() {
        Map<String, String> dutch = texts.in(Language.NL);
        Map<String, String> english = texts.in(Language.EN);
        assertThat(english.keySet()).isEqualTo(dutch.keySet());
        dutch.forEach((key, text) -> assertThat(holes(java.util.Objects.requireNonNull(english.get(key))))
                .as(key)
                .isEqualTo(holes(text)));
    }

    @Test
    void no_text_is_empty_or_shouts() {
        for (Language language : Language.values()) {
            texts.in(language)
                    .forEach((key, text) -> assertThat(text)
                            .as(language + " " + key)
                            .isNotBlank()
                            .doesNotContain("!"));
        }
    }

    /** The second would be said wherever the first was meant. */
    @Test
    void no_text_stands_twice_in_a_file() throws IOException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of("src/main/resources/texts"), "*.properties")) {
            for (Path file : files) {
                List<String> keys = Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(KEY::matcher)
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .toList();
                assertThat(keys).as(file.toString()).isNotEmpty().doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void a_day_is_said_as_people_say_it() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        Speech dutch = texts.speech(Language.NL);
        assertThat(dutch.day(today)).isEqualTo("di 24 nov 2026");
        assertThat(dutch.relative(today.plusDays(3), today)).isEqualTo("over 3 dagen");
        assertThat(dutch.relative(today.minusDays(1), today)).isEqualTo("gisteren");
        assertThat(texts.speech(Language.EN).relative(today.plusDays(1), today)).isEqualTo("tomorrow");
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}

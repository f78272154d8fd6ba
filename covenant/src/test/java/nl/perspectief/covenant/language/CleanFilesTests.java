package nl.perspectief.covenant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text is the same covenant, whichever editor or file system it came by. */
class CleanFilesTests {
    private static final Path LOCAL = Path.of("../covenants/lokale-pga-lichtendal");
    private static final Path CASES = Path.of("../../shared/cases/trade/17-covenant-bom-nfd");

    private static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> articles = Files.list(folder)) {
            for (Path article :
                    articles.filter(it -> it.toString().endsWith(".md")).toList()) {
                files.put(String.valueOf(article.getFileName()), Files.readString(article));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static SortedMap<String, String> each(UnaryOperator<String> change) {
        SortedMap<String, String> changed = new TreeMap<>();
        files(LOCAL).forEach((name, content) -> changed.put(name, change.apply(content)));
        return changed;
    }

    private static Covenant read(SortedMap<String, String> files) {
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static void isTheSame(SortedMap<String, String> files) {
        Covenant plain = read(files(LOCAL));
        assertThat(read(files).hash()).isEqualTo(plain.hash());
        assertThat(read(files).rules()).isEqualTo(plain.rules());
    }

    @Test
    void files_that_are_clean_keep_the_hash_that_was_signed() {
        SortedMap<String, String> files = files(LOCAL);
        assertThat(CleanFiles.of(files)).isEqualTo(files);
        assertThat(read(files).hash()).isEqualTo(SignedHash.of(files));
    }

    @Test
    void a_byte_order_mark_changes_nothing() {
        isTheSame(each(content -> "\uFEFF" + content));
    }

    @Test
    void accents_as_separate_characters_change_nothing_in_text_or_file_name() {
        SortedMap<String, String> apart = each(content -> Normalizer.normalize(content, Normalizer.Form.NFD));
        assertThat(apart).isNotEqualTo(files(LOCAL));
        isTheSame(apart);
        SortedMap<String, String> named = new TreeMap<>(files(LOCAL));
        named.put("18-coördinatie.md", "# Artikel 18. Coördinatie\n");
        SortedMap<String, String> renamed = new TreeMap<>(files(LOCAL));
        renamed.put(Normalizer.normalize("18-coördinatie.md", Normalizer.Form.NFD), "# Artikel 18. Coördinatie\n");
        assertThat(read(renamed).hash()).isEqualTo(read(named).hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void line_ends_of_another_system_change_nothing(String end) {
        isTheSame(each(content -> content.replace("\n", end)));
    }

    @Test
    void control_characters_change_nothing() {
        isTheSame(each(content -> content.replace("\n", "\u0000\n").replace(" de ", " \u001Bde ")));
    }

    @Test
    void a_line_that_turns_the_direction_of_reading_is_told_where_it_stands() {
        SortedMap<String, String> files = files(LOCAL);
        String first = files.firstKey();
        files.computeIfPresent(first, (_, text) -> text.replaceFirst("\n\n", "\n\n\u202Ejim teim\u202C "));
        assertThat(CovenantReader.read(files))
                .isInstanceOfSatisfying(
                        CovenantReader.Unreadable.class,
                        wrong -> assertThat(wrong.problems())
                                .first()
                                .asString()
                                .startsWith(first + ":3:")
                                .contains("die de leesrichting omkeren", "typ hem opnieuw")
                                .doesNotContain("\u202E"));
    }

    @Test
    void a_version_that_was_signed_before_keeps_its_hash() {
        assertThat(CovenantReader.signed("ab", each(content -> content.replace("\n", "\r\n"))))
                .isInstanceOfSatisfying(
                        CovenantReader.Readable.class,
                        signed -> assertThat(signed.covenant().hash()).isEqualTo("ab"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bom", "nfd"})
    void the_cases_that_were_handed_in_are_read(String folder) {
        Path handedIn = CASES.resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(handedIn), "the handed-in cases are not on this machine");
        assertThat(read(files(handedIn)).hash())
                .isEqualTo(read(CleanFiles.of(files(handedIn))).hash());
        assertThat(read(files(handedIn)).rules()).isNotEmpty();
    }

    @Test
    void cleaning_twice_is_cleaning_once() {
        Random random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(30, 0, 0x2100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String clean = CleanFiles.text(text);
            assertThat(CleanFiles.text(clean)).isEqualTo(clean);
            assertThat(clean.chars().filter(one -> one < ' ')).allMatch(one -> one == '\n' || one == '\t');
        }
    }
}

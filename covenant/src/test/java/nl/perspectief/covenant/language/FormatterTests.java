package nl.perspectief.covenant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Small;
import nl.perspectief.covenant.cli.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatterTests {
    static List<String> examples() {
        return Examples.names();
    }

    private static Covenant read(SortedMap<String, String> files) {
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static String formatted(String content) {
        return Formatter.format(new TreeMap<>(java.util.Map.of("01.md", content)))
                .getOrDefault("01.md", "");
    }

    /** Everything outside the fences. */
    private static List<String> prose(String content) {
        boolean[] inside = new boolean[1];
        return content.lines()
                .filter(line -> {
                    boolean fence = line.startsWith("```");
                    inside[0] ^= fence;
                    return !fence && !inside[0];
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_examples_have_the_layout(String example) {
        assertThat(Formatter.format(Examples.files(example))).isEqualTo(Examples.files(example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_formatted_covenant_reads_as_the_same_and_its_prose_is_untouched(String example) {
        SortedMap<String, String> files = Examples.files(example);
        files.replaceAll((_, text) -> text.replaceAll(": +\\{", ": {").replaceAll("versie: '(.*)'", "versie: \"$1\""));
        SortedMap<String, String> formatted = Formatter.format(files);
        assertThat(formatted).isNotEqualTo(files);
        assertThat(Likeness.same(read(files), read(formatted))).isTrue();
        files.forEach((file, content) ->
                assertThat(prose(formatted.getOrDefault(file, ""))).isEqualTo(prose(content)));
        assertThat(Formatter.format(formatted)).isEqualTo(formatted);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_covenant_in_english_words_is_the_same_covenant(String example) {
        SortedMap<String, String> files = Examples.files(example);
        SortedMap<String, String> english = Formatter.format(files, Surface.ENGLISH);
        assertThat(String.join("\n", english.values()))
                .contains("```rule", "what: may", "giver: all")
                .doesNotContain("```regel", "gever:", "categorie:", "effect: mag niet");
        assertThat(Likeness.same(read(files), read(english))).isTrue();
        assertThat(read(english).hash()).isNotEqualTo(read(files).hash());
        assertThat(Formatter.format(english, Surface.DUTCH)).isEqualTo(Formatter.format(files));
    }

    @Test
    void likeness_is_about_what_is_said() {
        Covenant one = Small.with(Small.permit("goed", "alle", "alle", "mits: [toestemming]"));
        Covenant other = Small.with(Small.permit("goed", "alle", "alle", "mits: [gemeld]"));
        assertThat(Likeness.same(one, one)).isTrue();
        assertThat(Likeness.same(one, other)).isFalse();
    }

    @Test
    void keys_get_their_order_and_descriptions_stand_below_each_other() {
        assertThat(formatted("""
            # Artikel 1

            Een  zin met   rare  spaties.\s

            ```woorden
            rollen:
                a: {naam: "Eerste"}
                langer:
                  naam: 'Tweede: met een dubbele punt'
            convenant:   proef
            ```

            ```regel
            grond: wet
            categorie: [c1,   c2]
            effect: mag
            regel: r1
            ```
            """)).isEqualTo("""
                # Artikel 1

                Een  zin met   rare  spaties.\s

                ```woorden
                convenant: proef
                rollen:
                  a:      {naam: Eerste}
                  langer: {naam: 'Tweede: met een dubbele punt'}
                ```

                ```regel
                regel: r1
                effect: mag
                categorie: [c1, c2]
                grond: [wet]
                ```
                """);
    }

    @Test
    void what_cannot_be_read_or_has_a_comment_stays_as_it_is() {
        for (String block : Stream.of(
                        "gever:   [a", "rol:  a # zo wil Jan het", "onbekend:   x", "- a", "rol:   []", "naam:   [a]")
                .toList()) {
            String content = "# A\n\n```regel\n" + block + "\n```\n";
            assertThat(formatted(content)).isEqualTo(content);
        }
        assertThat(formatted("# A\r\n\r\n```regel\r\nrol:   a")).isEqualTo("# A\r\n\r\n```regel\r\nrol:   a");
    }

    @Test
    void line_ends_stay_what_they_were() {
        assertThat(formatted("# A\r\n\r\n```regel\r\nrol:   a\r\n```\r\nslot"))
                .isEqualTo("# A\r\n\r\n```regel\r\nrol: a\r\n```\r\nslot");
    }

    @Test
    void every_text_is_read_back_as_it_was() {
        List<String> texts = List.of(
                "",
                "a",
                "a: b",
                "a #b",
                "'",
                "\"",
                "-",
                "- a",
                "null",
                "1",
                "1.5",
                "0x1f",
                "a\nb",
                "\u0007",
                "é’",
                "\\",
                "[a]",
                "a,b",
                "*a",
                "&a",
                "!a",
                "%",
                "@",
                "`",
                "a\u2028b",
                "\ud83d\ude00",
                "ja",
                "no",
                "\u00a0",
                "a\tb",
                "{a: b}",
                "|",
                ">",
                "?",
                ": ",
                "a:");
        for (String text : texts) {
            String yaml = "naam: " + Scalars.written(text) + "\nrol: " + Scalars.written(List.of(text, text));
            assertThat(new Layout(null).of(Yaml.mapping(yaml).orElseThrow()))
                    .as(text)
                    .isPresent();
            Problems problems = new Problems();
            Block block = Yaml.block("f", 1, yaml, java.util.EnumSet.allOf(Key.class), problems)
                    .orElseThrow();
            assertThat(block.text(Key.NAME).text()).isEqualTo(text.strip());
            assertThat(block.texts(Key.ROLE))
                    .extracting(Block.Written::text)
                    .containsExactly(text.strip(), text.strip());
            assertThat(problems.none()).isTrue();
        }
    }
}

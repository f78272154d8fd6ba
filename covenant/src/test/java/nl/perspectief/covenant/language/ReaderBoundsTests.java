package nl.perspectief.covenant.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Depth;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Small;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader answers in bounded time, whatever somebody writes or means to break. */
class ReaderBoundsTests {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MANY = Depth.of(100, 400);
    private static final List<String> CRUMBS = List.of(
            "```",
            "```regel",
            "```woorden",
            "\n",
            ":",
            "[",
            "]",
            "{",
            "}",
            "*a",
            "&a ",
            "- ",
            "? ",
            "|",
            "\u0000",
            "\ud800",
            "\ufeff",
            "!!binary ",
            "<<: ",
            "'",
            "\"",
            "#",
            "%",
            "\t",
            "geen regel: ",
            "alle",
            "\r",
            "\u2028",
            "99999999999 dagen");

    private static String block(String yaml) {
        return "# Artikel 1\n\n```woorden\n" + yaml + "\n```\n";
    }

    private static void soon(String content) {
        assertTimeoutPreemptively(SOON, () -> AnyInput.read(content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "a:\n", "&a [", "!!map {", "'", "- - ", "\"\\", ">\n ", "|\n"})
    void deep_or_long_nesting_ends(String piece) {
        soon(block("naam: " + piece.repeat(20_000)));
        soon(block(piece.repeat(20_000)));
        soon(block(IntStream.range(0, 3_000).mapToObj(i -> " ".repeat(i) + "a:").collect(Collectors.joining("\n"))));
    }

    @Test
    void an_alias_bomb_is_not_unfolded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        soon(block(bomb.toString()));
        soon(block("partners: &p {a: {naam: *p}}"));
        soon(block("partners: &p {a: *p}"));
        soon(block("&a partners: &b {*a : *b}"));
    }

    @Test
    void a_huge_document_is_read() {
        soon("x ".repeat(2_000_000));
        soon("\n".repeat(500_000));
        soon(block("naam: " + "x".repeat(5_000_000)));
        soon("# A\n\n" + "zin\n\n".repeat(20_000));
        soon("```regel x\n".repeat(20_000));
        soon("```regel\na: b\n```\n".repeat(2_000));
    }

    @Test
    void ticks_that_open_no_fence_are_prose() {
        assertThat(Sheet.cut("01.md", "```regel van gisteren\ntekst", new Problems())
                        .pieces())
                .extracting(Sheet.Piece::kind)
                .containsExactly(Sheet.Kind.PROSE);
    }

    @Test
    void an_example_with_anything_torn_out_or_thrown_in_is_read_or_told_what_is_wrong() {
        List<SortedMap<String, String>> seeds = new ArrayList<>();
        Examples.names().forEach(name -> seeds.add(Examples.files(name)));
        seeds.add(Small.files(Small.permit("goed", "alle", "alle", "mits: [toestemming]; bewaren: 4 weken")));
        Random random = new Random(5);
        for (int i = 0; i < MANY; i++) {
            SortedMap<String, String> files = new java.util.TreeMap<>(seeds.get(random.nextInt(seeds.size())));
            List<String> names = List.copyOf(files.keySet());
            for (int wound = random.nextInt(4); wound >= 0; wound--) {
                files.computeIfPresent(names.get(random.nextInt(names.size())), (_, text) -> wounded(text, random));
            }
            assertTimeoutPreemptively(SOON, () -> AnyInput.read(files));
        }
    }

    private static String wounded(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + crumb(random) + text.substring(to);
            case 2 -> text.substring(0, to) + text.substring(from);
            default -> text.substring(0, from) + (char) random.nextInt(Character.MAX_VALUE) + text.substring(from);
        };
    }

    private static String crumb(Random random) {
        return CRUMBS.get(random.nextInt(CRUMBS.size())).repeat(1 + random.nextInt(3));
    }
}

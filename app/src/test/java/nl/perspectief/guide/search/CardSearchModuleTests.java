package nl.perspectief.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.guide.Card;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.shared.web.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everyday questions, with their mistakes, and the card that must be among the first three. */
class CardSearchModuleTests {
    private static final int FIRST = 3;
    private static final double WANTED = 0.9;
    /** Of so few questions one more or less is much. */
    private static final double WANTED_OF_FEW = 0.85;
    /** Many of these say hardly more than one word, and some of those stand on no card. */
    private static final double WANTED_OF_OTHERS = 0.88;

    private static final Path FACTS = Path.of("../../shared/guide-facts.md");

    private static ModuleServer server;
    private static CardSearch search;

    /** @param codes of the cards of which one has to be found */
    private record Asked(Set<String> codes, String words) {}

    @BeforeAll
    static void start() {
        server = new ModuleServer("register", "guide");
        search = server.get(CardSearch.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nine_in_ten_questions_find_their_card_among_the_first_three() throws IOException {
        List<Asked> all = questions(Path.of("src/test/resources/guide/questions_nl.txt"));
        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
        assertFound("own questions", Language.NL, all, WANTED);
    }

    @Test
    void most_english_questions_do_too() throws IOException {
        assertFound(
                "English questions",
                Language.EN,
                questions(Path.of("src/test/resources/guide/questions_en.txt")),
                WANTED_OF_FEW);
    }

    private static List<Asked> questions(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> new Asked(Set.of(parts[0].split(" ")), parts[1]))
                .toList();
    }

    /** Phrases that others wrote; they are read where they stand, and not kept here. */
    @Test
    void phrases_of_others_find_their_card_too() throws IOException {
        Assumptions.assumeTrue(Files.exists(FACTS), "the phrases are not here");
        List<Asked> all = new ArrayList<>();
        Files.readAllLines(FACTS).stream()
                .dropWhile(line -> !line.startsWith("## B."))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.matches("C\\d\\d: .*"))
                .forEach(line -> Arrays.stream(line.substring(5).split(" · "))
                        .forEach(words -> all.add(new Asked(Set.of(line.substring(0, 3)), words.strip()))));
        assertThat(all).hasSizeGreaterThan(150);
        assertFound("phrases of others", Language.NL, all, WANTED_OF_OTHERS);
    }

    private static void assertFound(String what, Language language, List<Asked> all, double wanted) {
        List<String> missed = new ArrayList<>();
        for (Asked asked : all) {
            List<String> found = search.find(language, asked.words(), FIRST).stream()
                    .map(Card::code)
                    .toList();
            if (found.stream().noneMatch(asked.codes()::contains)) {
                missed.add(asked + " gave " + found);
            }
        }
        double rate = 1 - missed.size() / (double) all.size();
        System.out.printf(
                "%s: %.1f %% of %d among the first %d%n%s%n",
                what, 100 * rate, all.size(), FIRST, String.join("\n", missed));
        assertThat(rate).as(String.join("\n", missed)).isGreaterThanOrEqualTo(wanted);
    }

    /** Words that somebody typed and that stood in the text of a card, or on none. */
    @ParameterizedTest
    @CsvSource({
        "NL, pesten, spijbelen",
        "NL, gepest, spijbelen",
        "NL, gokken, schuld-door-verlies-of-beroving",
        "NL, sneakers, dure-kleren-of-veel-geld",
        "NL, airpods, dure-kleren-of-veel-geld",
        "NL, horloge, dure-kleren-of-veel-geld",
        "NL, coke, dealen-op-school",
        "NL, cocaine, dealen-op-school",
        "NL, ketamine, dealen-op-school",
        "NL, ghb, drugslab",
        "NL, jointje, hennep",
        "NL, alcohol, nieuwe-vrienden-ander-gedrag",
        "NL, ruzie, weglopen",
        "NL, katvanger, geldezel",
        "NL, plofkraak, explosieven",
        "NL, taxi, opgehaald-met-scooter-of-auto",
        "NL, tiktok, ronselen-via-snapchat-en-telegram",
        "NL, sneptsjet, ronselen-via-snapchat-en-telegram",
        "NL, bende, zo-gaat-ronselen",
        "NL, machete, mes-op-zak",
        "EN, fone, meer-dan-een-telefoon",
        "EN, bullied, spijbelen",
        "EN, sneakers, dure-kleren-of-veel-geld",
        "EN, cocaine, dealen-op-school",
        "EN, gang, zo-gaat-ronselen",
        "EN, machete, mes-op-zak",
        "NL, therapie, spijbelen"
    })
    void one_word_finds_its_card(Language language, String word, String slug) {
        assertThat(search.find(language, word, FIRST)).extracting(Card::slug).contains(slug);
    }

    @Test
    void words_that_look_like_nothing_find_nothing_and_signs_do_no_harm() {
        assertThat(search.find(Language.NL, "qqqxyzzy", FIRST)).isEmpty();
        assertThat(search.find(Language.NL, "", FIRST)).isEmpty();
        assertThat(search.find(Language.NL, "de het een", FIRST)).isEmpty();
        assertThat(search.find(Language.NL, "'; DROP TABLE guide_word; -- %_\\", FIRST))
                .isNotNull();
        assertThat(search.find(Language.NL, "mes ".repeat(5000), FIRST)).isNotEmpty();
    }

    @Test
    void what_is_indexed_goes_with_the_contents_and_is_found_again() {
        search.find(Language.NL, "mes", FIRST);
        var jdbc = server.nobody();
        assertThat(jdbc.sql("SELECT count(DISTINCT slug) FROM guide_word WHERE language = 'nl'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(80);
        assertThat(jdbc.sql("SELECT count(*) FROM guide_index")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(search.find(Language.EN, "knife", FIRST).stream()
                        .map(Card::slug)
                        .collect(Collectors.toSet()))
                .contains(search.find(Language.NL, "mes", FIRST).getFirst().slug());
    }
}

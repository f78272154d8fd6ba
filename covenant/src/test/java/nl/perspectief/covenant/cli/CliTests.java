package nl.perspectief.covenant.cli;

import static nl.perspectief.covenant.Small.forbid;
import static nl.perspectief.covenant.Small.permit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Small;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.engine.LoggedDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTests {
    private static final String LICHTENDAL = "../covenants/lokale-pga-lichtendal";
    private static final String GOOD = permit("goed", "alle", "alle", "mits: [toestemming]; bewaren: 4 weken");
    private static final List<String> QUESTION = List.of(
            "giver=gever",
            "receiver=lezer",
            "role=hulp",
            "category=gewoon",
            "purpose=helpen",
            "phase=nu",
            "form=volledig");

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Ran run(String... words) {
        return run(List.of(words));
    }

    private String covenant(String name, String... rules) throws IOException {
        Path here = Files.createDirectories(folder.resolve(name));
        for (Map.Entry<String, String> file : Small.files(rules).entrySet()) {
            Files.writeString(here.resolve(file.getKey()), file.getValue());
        }
        return here.toString();
    }

    private static Ran explain(String folder, List<String> more) {
        List<String> words = new ArrayList<>(List.of("explain", folder));
        words.addAll(QUESTION);
        words.addAll(more);
        return run(words);
    }

    @Test
    void an_example_has_no_mistakes() {
        for (String example : Examples.names()) {
            Ran ran = run("check", "../covenants/" + example);
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).startsWith("../covenants/" + example + ": geen fouten, ");
            assertThat(ran.err()).isEmpty();
        }
    }

    private static Ran without(String start, Ran ran) {
        String kept =
                ran.out().lines().filter(line -> !line.startsWith(start)).collect(Collectors.joining("\n", "", "\n"));
        return new Ran(ran.code(), kept, ran.err());
    }

    @Test
    void what_the_software_cannot_do_with_a_covenant_is_told() throws IOException {
        assertThat(run("check", covenant("woordeloos", GOOD)).out())
                .contains(
                        "  Voor de software: Geen fase betekent ‘weging’. Daarom kan dit hier niet: aanmelden en wegen.")
                .contains(
                        "  Voor de software: Voorwaarde ‘gemeld’ kent Perspectief niet. Niemand heeft een rol waarin dat vastgelegd wordt");
        assertThat(run("check", LICHTENDAL).out()).doesNotContain("Voor de software");
    }

    @Test
    void every_meaning_is_listed_in_both_languages_with_its_term() {
        Ran ran = run("meanings");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("  procesregisseur (process lead): weegt aanmeldingen en waakt over casussen")
                .contains("  niet ouder dan 12 maanden (not older than 12 months): ")
                .contains("  gezondheid (health): valt onder het beroepsgeheim · https://w3id.org/dpv/pd#Health");
        assertThat(run("meanings", "--json").out()).contains("\"case lead\"");
    }

    @Test
    void a_mistake_is_told_with_a_question_that_shows_it() throws IOException {
        String mistaken = covenant("fout", permit("open", "geheim", "alle", ""));
        Ran ran = run("check", mistaken);
        assertThat(without("  Voor de software: ", ran))
                .isEqualTo(new Ran(1, """
                %s: 1 fout, 1 opmerking.
                  FOUT (gevoelig zonder voorwaarde): De Lezer mag inhoud van hulp volledig ontvangen van De Gever, voor welk doel ook, in elke fase, zonder enige voorwaarde, terwijl de wet zulke gegevens extra beschermt.
                    Vraag maar: explain %s giver=gever receiver=lezer role=hulp category=geheim purpose=helpen phase=nu form=volledig
                  Let op (partner die niets ontvangt): Partner ‘De Gever’ kan nooit iets ontvangen.
                    Vraag maar: explain %s giver=gever receiver=gever role=hulp category=gewoon purpose=helpen phase=nu form=treffer
                """.formatted(mistaken, mistaken, mistaken), ""));
    }

    @Test
    void all_problems_of_all_folders_are_told_at_once() throws IOException {
        String broken = covenant(
                "stuk", GOOD.replace("categorie: alle", "categorie: geheem").replace("verder: nee", "verder: soms"));
        Ran ran = run("check", broken, covenant("goed", GOOD), "nergens");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("""
                %s/02-regels.md:9: ‘geheem’ is geen categorie van dit convenant. Bedoelt u ‘geheim’?
                %s/02-regels.md:13: ‘soms’ kan hier niet staan. Mogelijk zijn: nee, met instemming van de gever, ja.
                ‘nergens’ is geen map.
                """.formatted(broken, broken));
        assertThat(ran.out()).contains("geen fouten, 1 opmerking");
    }

    @Test
    void a_question_is_answered_with_reasons_and_with_what_it_takes() throws IOException {
        String good = covenant("goed", GOOD);
        String rule =
                "  Regel ‘goed’ (02-regels.md:3): De Gever mag gegevens van elke soort volledig geven aan De Lezer, "
                        + "voor welk doel ook, in elke fase, mits er toestemming is. De ontvanger geeft het niet door. "
                        + "Lezen kan hooguit 4 weken. Grond: artikel 1 van een wet.\n";
        String way =
                "Het mag wel (regel ‘goed’) zodra:\n  - er toestemming is. Wie: de jongere. Hoe: toestemming geven.\n";
        assertThat(explain(good, List.of()))
                .isEqualTo(new Ran(
                        1,
                        "Nee. Er ontbreekt een feit, en dan mag het niet.\n  Onbekend is of er toestemming is.\n" + rule
                                + way,
                        ""));
        assertThat(explain(good, List.of("toestemming=false")))
                .isEqualTo(
                        new Ran(1, "Nee, het mag niet.\n  Het geldt niet dat er toestemming is.\n" + rule + way, ""));
        assertThat(explain(good, List.of("toestemming=true", "date=2026-01-01")))
                .isEqualTo(new Ran(0, """
                Ja, het mag.
                  De ontvanger geeft het niet door.
                  Lezen kan hooguit 4 weken.
                  Het delen wordt vastgelegd.
                  Het lezen eindigt op een datum.
                """ + rule, ""));
        assertThat(explain(good, List.of("toestemming=true", "date=2025-12-31")))
                .isEqualTo(new Ran(1, "Nee. Dit convenant geldt pas vanaf 2026-01-01.\n", ""));
    }

    @Test
    void police_data_in_a_case_ask_a_decision_under_article_20() {
        Ran ran = run(
                "explain",
                LICHTENDAL,
                "gever=politie",
                "ontvanger=gemeente",
                "rol=casusregisseur",
                "categorie=c12",
                "doel=d3",
                "fase=f3",
                "vorm=samenvatting",
                "niet-ouder-dan-12-maanden=ja",
                "bronterm-loopt=ja");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("een geldig besluit op grond van artikel 20 Wpg dit dekt. Wie: de korpschef");
    }

    @Test
    void every_wrong_word_of_a_question_is_told_with_the_nearest() throws IOException {
        Ran ran = run(
                "explain",
                covenant("goed", GOOD),
                "giver=gevr",
                "receiver=lezer",
                "category=zzzzzz",
                "form=vol",
                "toestming=true",
                "gemeld=wie weet",
                "date=gisteren");
        assertThat(ran).isEqualTo(new Ran(2, "", """
                ‘gevr’ is geen gever van dit convenant. Bedoelt u ‘gever’?
                ‘zzzzzz’ is geen categorie van dit convenant. Mogelijk zijn: gewoon, geheim.
                ‘vol’ is geen vorm. Mogelijk zijn: treffer, samenvatting, volledig.
                ‘toestming’ is geen vraagwoord en geen voorwaarde van dit convenant. Bedoelt u ‘toestemming’?
                ‘wie weet’ zegt niet of ‘gemeld’ geldt. Mogelijk zijn: true, false.
                ‘gisteren’ is geen datum. Schrijf jaar-maand-dag: 2026-01-31.
                Hier ontbreekt ‘role=…’ (rol). Mogelijk zijn: hulp.
                Hier ontbreekt ‘purpose=…’ (doel). Mogelijk zijn: helpen, leren.
                Hier ontbreekt ‘phase=…’ (fase). Mogelijk zijn: nu.
                """));
    }

    @Test
    void who_can_see_a_category_or_what_a_partner_sees() throws IOException {
        String good = covenant("goed", GOOD);
        String sentence = "1. De Lezer kan inhoud van hulp volledig ontvangen van De Gever, mits er toestemming is.\n";
        assertThat(run("who", good, "geheim")).isEqualTo(new Ran(0, sentence, ""));
        assertThat(run("who", good, "gever")).isEqualTo(new Ran(0, "Niemand, nooit.\n", ""));
        assertThat(run("who", good).out()).isEqualTo(sentence.replace("inhoud van hulp", "gegevens van elke soort"));
        assertThat(run("who", good, "geheim", "--svg").out())
                .startsWith("<svg ")
                .endsWith("</svg>\n");
        assertThat(run("who", good, "geheem").err()).endsWith("Bedoelt u ‘geheim’?\n");
    }

    @Test
    void a_difference_is_told_in_sentences() throws IOException {
        String good = covenant("goed", GOOD);
        String other = covenant("anders", GOOD, forbid("dicht", "geheim", ""));
        assertThat(run("diff", good, other)).isEqualTo(new Ran(1, """
                VERVALT: De Lezer mag inhoud van hulp volledig niet meer ontvangen van De Gever, voor welk doel ook, in elke fase; dat kon mits er toestemming is.
                """, ""));
        assertThat(run("diff", good, good)).isEqualTo(new Ran(0, "Dit is hetzelfde document.\n", ""));
        assertThat(run("diff", good).code()).isEqualTo(2);
    }

    @Test
    void formatting_is_checked_done_and_then_fine() throws IOException {
        String good = covenant("goed", GOOD.replace("vorm: volledig", "vorm:   volledig"));
        assertThat(run("fmt", good, "--check")).isEqualTo(new Ran(1, """
                01-woorden.md: heeft niet de vaste opmaak
                02-regels.md: heeft niet de vaste opmaak
                """, ""));
        assertThat(run("fmt", good).code()).isZero();
        assertThat(run("fmt", good, "--check")).isEqualTo(new Ran(0, "Alles staat in de vaste opmaak.\n", ""));
        assertThat(run("diff", good, covenant("anders", GOOD)).out()).startsWith("De tekst verschilt, maar");
    }

    @Test
    void machines_get_json_with_a_line_to_replay() throws IOException {
        String good = covenant("goed", GOOD);
        String json = explain(good, List.of("toestemming=true", "--json")).out();
        assertThat(json)
                .startsWith("{\"permitted\":true,\"hash\":\"")
                .endsWith("}\n")
                .hasLineCount(1);
        String line = json.replaceFirst("(?s).*\"log\":\"", "").replaceFirst("\"}\n$", "");
        assertThat(LoggedDecision.parse(line).orElseThrow().replay(CompiledCovenant.of(Small.with(GOOD))))
                .isEqualTo(new LoggedDecision.Same());
        assertThat(explain(good, List.of("--json")).out())
                .contains("{\"rule\":\"goed\",\"missing\":[{\"condition\":\"toestemming\",\"who\":\"de jongere\","
                        + "\"how\":\"toestemming geven\"}]}");
        assertThat(run("check", "nergens", "--json"))
                .isEqualTo(new Ran(
                        2,
                        "{\"documents\":[{\"folder\":\"nergens\",\"problems\":[\"‘nergens’ is geen map.\"]}]}\n",
                        ""));
        Stream.of(
                        run("who", good, "--json"),
                        run("diff", good, good, "--json"),
                        run("fmt", good, "--check", "--json"),
                        run("check", good, "--json"))
                .forEach(ran ->
                        assertThat(ran.out()).startsWith("{\"").endsWith("}\n").hasLineCount(1));
    }

    @Test
    void unusable_words_are_told_and_nothing_ever_breaks() throws IOException {
        assertThat(run("chekc").err()).isEqualTo("‘chekc’ is geen opdracht. Bedoelt u ‘check’?\n");
        assertThat(run("fmt", "a", "b", "--chck", "c=d").err()).isEqualTo("""
                ‘--chck’ kan hier niet. Bedoelt u ‘--check’?
                ‘b’ is te veel. Schrijf: fmt MAP [--check] : zet de blokken in één opmaak; de tekst ertussen blijft zoals hij is
                ‘c=’ kan hier niet.
                """);
        assertThat(run().code()).isEqualTo(2);
        assertThat(run("help").code()).isZero();
        Path raw = Files.createDirectories(folder.resolve("ruw"));
        Files.write(raw.resolve("01.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Path file = Files.writeString(folder.resolve("bestand"), "x");
        for (String odd : List.of("", "\u0000", raw.toString(), file.toString(), folder.toString())) {
            for (String command : List.of("check", "explain", "who", "fmt")) {
                Ran ran = run(command, odd);
                assertThat(ran.code()).isEqualTo(2);
                assertThat(ran.err()).isNotEmpty().doesNotContain("Exception");
            }
        }
    }

    @Test
    void json_is_escaped() {
        assertThat(Json.of(Map.of("a\"\\\n\t\r\u0001", java.util.Arrays.asList("é\ud83d\ude00\u2028", 1, true, null))))
                .isEqualTo("{\"a\\\"\\\\\\n\\t\\r\\u0001\":[\"é\\ud83d\\ude00\\u2028\",1,true,null]}");
    }
}

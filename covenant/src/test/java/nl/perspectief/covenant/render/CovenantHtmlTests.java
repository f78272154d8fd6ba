package nl.perspectief.covenant.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.perspectief.covenant.Article;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Passage;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.vocabulary.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class CovenantHtmlTests {
    private static final Map<String, String> HOSTILE = Map.of(
            "versie: '2026.1'", "versie: '<script>alert(1)</script>'",
            "naam: Havencollege", "naam: '<img src=x onerror=alert(2)>\" onload=\"x'",
            "Dit convenant is verzonnen.",
                    "<script>alert(3)</script> [klik](javascript:alert(4)) ![plaatje](https://elders.example/x.png)"
                            + " <b onclick=\"x\">vet</b>\u0001",
            "regel: naamloos-overleg", "regel: '\"><script>alert(5)</script>'",
            "geen regel: dit lid legt woorden uit", "geen regel: </p><script>alert(6)</script>",
            "# Artikel 9. De casus", "# Artikel 9. De <script>alert(7)</script> casus");

    static List<String> examples() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_article_stands_in_it_once(String example) {
        Covenant covenant = Examples.read(example);
        List<String> headings = new Xml(CovenantHtml.page(covenant))
                .all("h2").stream().map(Element::getTextContent).toList();
        assertThat(headings).containsSubsequence(headings(covenant)).doesNotHaveDuplicates();
        assertThat(headings).hasSize(covenant.articles().size() + 2);
    }

    private static List<String> headings(Covenant covenant) {
        return covenant.articles().stream().map(Article::heading).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_rule_stands_in_it_once_as_the_sentence_of_the_one_renderer(String example) {
        Covenant covenant = Examples.read(example);
        Sentences sentences = new Sentences(covenant.vocabulary());
        Xml page = new Xml(CovenantHtml.page(covenant));
        List<String> expected = covenant.rules().stream().map(sentences::of).toList();
        assertThat(page.texts("cov-sentence")).containsExactlyElementsOf(expected);
        assertThat(expected).doesNotHaveDuplicates();
        for (String sentence : expected) {
            assertThat(page.text().split(Pattern.quote(sentence), -1)).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_paragraph_reason_and_declared_word_stands_in_it(String example) {
        Covenant covenant = Examples.read(example);
        Xml page = new Xml(CovenantHtml.page(covenant));
        for (Article article : covenant.articles()) {
            for (Passage passage : article.passages()) {
                if (passage instanceof Passage.Prose prose) {
                    assertThat(page.text()).contains(prose.markdown().replace("*", ""));
                } else if (passage instanceof Passage.NotExecuted none) {
                    assertThat(page.texts("cov-no-rule")).contains("Geen regel: " + none.why());
                }
            }
        }
        List<String> firstCells = page.all("th").stream()
                .filter(cell -> cell.getAttribute("scope").equals("row"))
                .map(Element::getTextContent)
                .toList();
        assertThat(firstCells)
                .containsExactlyInAnyOrderElementsOf(words(covenant).stream()
                        .flatMap(List::stream)
                        .map(Named::name)
                        .toList());
        assertThat(page.text()).contains(covenant.hash());
    }

    private static List<List<? extends Named>> words(Covenant covenant) {
        var words = covenant.vocabulary();
        return List.of(
                words.partners(),
                words.roles(),
                words.categories(),
                words.purposes(),
                words.phases(),
                words.grounds(),
                words.conditions());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_link_leads_somewhere_and_every_id_is_one_of_a_kind(String example) {
        Xml page = new Xml(CovenantHtml.page(Examples.read(example)));
        List<String> ids = page.values("id");
        assertThat(ids).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(page.values("href")).isNotEmpty().allMatch(link -> ids.contains(link.substring(1)));
        assertThat(page.values("aria-labelledby")).isNotEmpty().allMatch(ids::contains);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_fragment_brings_no_style_and_no_main_heading_and_names_its_classes_its_own(String example) {
        Xml fragment = new Xml(CovenantHtml.fragment(Examples.read(example)));
        assertThat(fragment.all("style")).isEmpty();
        assertThat(fragment.all("h1")).isEmpty();
        assertThat(fragment.values("style")).isEmpty();
        assertThat(fragment.values("class"))
                .isNotEmpty()
                .allSatisfy(classes -> assertThat(classes.split(" ")).allMatch(name -> name.startsWith("cov-")));
        assertThat(fragment.values("id")).allMatch(id -> id.startsWith("cov-"));
    }

    @Test
    void markup_in_the_agreement_its_names_and_its_rules_is_only_text() {
        Covenant hostile = hostile();
        Xml page = new Xml(CovenantHtml.page(hostile));
        assertThat(page.all("script")).isEmpty();
        assertThat(page.all("img")).isEmpty();
        assertThat(page.attributes()).noneMatch(name -> name.startsWith("on"));
        assertThat(page.values("href")).noneMatch(link -> link.contains("javascript"));
        assertThat(page.values("src")).isEmpty();
        for (int i = 1; i <= 7; i++) {
            assertThat(page.text()).containsAnyOf("alert(" + i + ")", i == 4 ? "klik" : "alert(" + i + ")");
        }
        assertThat(page.text()).contains("plaatje").doesNotContain("\u0001");
    }

    static Covenant hostile() {
        SortedMap<String, String> files = new TreeMap<>(Examples.files("lokale-pga-lichtendal"));
        HOSTILE.forEach((before, after) -> {
            assertThat(files.values()).anyMatch(text -> text.contains(before));
            files.replaceAll((_, text) -> text.replace(before, after));
        });
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}

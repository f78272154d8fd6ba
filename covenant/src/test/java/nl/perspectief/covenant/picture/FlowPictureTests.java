package nl.perspectief.covenant.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Small;
import nl.perspectief.covenant.analysis.Reach;
import nl.perspectief.covenant.analysis.Sight;
import nl.perspectief.covenant.analysis.Sights;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FlowPictureTests {
    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<Element> all(Element root, String tag) {
        NodeList nodes = root.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    @Test
    void a_picture_says_all_of_it_in_words_as_well() throws Exception {
        Covenant covenant = Examples.lichtendal();
        List<Sight> sights = Sights.ofReceiver(Reach.of(covenant), "politie");
        Element svg = parsed(FlowPicture.ofReceiver(covenant, "politie"));
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("flows-politie-title flows-politie-desc");
        assertThat(all(svg, "title").getFirst().getTextContent()).isEqualTo("Wat kan Politie ooit zien?");
        String words = all(svg, "desc").getFirst().getTextContent();
        assertThat(sights)
                .isNotEmpty()
                .allSatisfy(sight -> assertThat(words).contains(sight.sentence(covenant.vocabulary())));
    }

    @Test
    void every_line_of_the_table_is_a_numbered_knot_with_its_givers_and_receivers() throws Exception {
        Covenant covenant = Examples.lichtendal();
        List<Sight> sights = Sights.ofCategory(Reach.of(covenant), "c12");
        Element svg = parsed(FlowPicture.ofCategory(covenant, "c12"));
        int ends = sights.stream()
                .mapToInt(sight -> sight.givers().size() + 2 * sight.receivers().size())
                .sum();
        int legend = 3;
        assertThat(all(svg, "circle")).hasSameSizeAs(sights);
        assertThat(all(svg, "path")).hasSize(ends + legend);
    }

    @Test
    void a_picture_is_black_and_white() {
        String svg = FlowPicture.ofReceiver(Examples.lichtendal(), "gemeente");
        assertThat(Pattern.compile("(?:fill|stroke)=\"([^\"]*)\"")
                        .matcher(svg)
                        .results()
                        .map(it -> it.group(1)))
                .containsOnly("#000", "#fff", "none");
        assertThat(svg).contains("stroke-dasharray=\"10 5\"").contains("stroke-dasharray=\"2 5\"");
    }

    @Test
    void nothing_to_see_is_a_picture_that_says_so() throws Exception {
        Element svg =
                parsed(FlowPicture.ofReceiver(Small.with(Small.permit("gewoon", "gewoon", "helpen", "")), "gever"));
        assertThat(all(svg, "desc").getFirst().getTextContent()).isEqualTo("Niemand, nooit.");
        assertThat(all(svg, "circle")).isEmpty();
    }
}

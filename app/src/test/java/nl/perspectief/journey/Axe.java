package nl.perspectief.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility rules of axe, run in the page itself: there are no frames to look into, and no second page to sum up in. */
final class Axe {
    static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Which rules are broken, and where. Given the tags, and whether contrast is looked at: that takes most of the time. */
    static final String RUN = """
            async ([tags, contrast]) => (await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'],
                    rules: {'color-contrast': {enabled: contrast}}}))
                .violations.map(rule => rule.id + ': ' + JSON.stringify(rule.nodes.slice(0, 3).map(node => node.target)))""";

    static final String SOURCE = source();

    private Axe() {}

    private static String source() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

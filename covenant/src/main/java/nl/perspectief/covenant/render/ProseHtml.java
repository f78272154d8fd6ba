package nl.perspectief.covenant.render;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A paragraph of the agreement from Markdown to HTML. Raw HTML is shown as text, and nothing is fetched. */
final class ProseHtml {
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(ListBlock.class, BlockQuote.class))
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private ProseHtml() {}

    static String of(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new ImagesAsText());
        return RENDERER.render(document);
    }

    /** A picture from elsewhere would tell its server who reads the covenant. */
    private static final class ImagesAsText extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            while (image.getFirstChild() != null) {
                image.insertBefore(image.getFirstChild());
            }
            image.unlink();
        }
    }
}

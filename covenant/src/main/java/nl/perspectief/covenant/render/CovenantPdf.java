package nl.perspectief.covenant.render;

import nl.perspectief.covenant.Covenant;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A covenant as a tagged PDF, from the same HTML: with title, language, bookmarks and its fonts inside. */
public final class CovenantPdf {
    private CovenantPdf() {}

    public static byte[] of(Covenant covenant) {
        Document document = Pdf.document(CovenantHtml.page(covenant, Styles.print() + Styles.pages()));
        bookmarks(document);
        return Pdf.of(document);
    }

    /** The headings of the articles as an outline. */
    private static void bookmarks(Document document) {
        Element outline = document.createElement("bookmarks");
        NodeList headings = document.getElementsByTagName("h2");
        for (int i = 0; i < headings.getLength(); i++) {
            Element heading = (Element) headings.item(i);
            if (heading.hasAttribute("id")) {
                Element bookmark = document.createElement("bookmark");
                bookmark.setAttribute("name", heading.getTextContent());
                bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
                outline.appendChild(bookmark);
            }
        }
        document.getElementsByTagName("head").item(0).appendChild(outline);
    }
}

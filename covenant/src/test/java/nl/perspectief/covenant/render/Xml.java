package nl.perspectief.covenant.render;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Rendered HTML as a tree: parsing it at all proves that it is well-formed. */
final class Xml {
    private final List<Element> elements = new ArrayList<>();

    Xml(String html) {
        try {
            Element root = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)))
                    .getDocumentElement();
            elements.add(root);
            NodeList all = root.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                elements.add((Element) all.item(i));
            }
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    List<Element> all() {
        return elements;
    }

    List<Element> all(String name) {
        return elements.stream()
                .filter(element -> element.getTagName().equals(name))
                .toList();
    }

    List<String> texts(String cssClass) {
        return elements.stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(cssClass))
                .map(Element::getTextContent)
                .toList();
    }

    List<String> values(String attribute) {
        return elements.stream()
                .filter(element -> element.hasAttribute(attribute))
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    List<String> attributes() {
        List<String> names = new ArrayList<>();
        for (Element element : elements) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                names.add(((Attr) element.getAttributes().item(i)).getName());
            }
        }
        return names;
    }

    String text() {
        return elements.getFirst().getTextContent();
    }
}

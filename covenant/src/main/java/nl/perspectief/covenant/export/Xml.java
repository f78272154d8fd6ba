package nl.perspectief.covenant.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML text that grows, an element on a line. */
final class Xml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private int depth;

    Xml(String namespace, String root, String... attributes) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            newLine();
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(namespace);
            attributes(attributes);
            depth++;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with others in it. @param attributes name and value by turns */
    Xml within(String name, Runnable inner, String... attributes) {
        try {
            newLine();
            writer.writeStartElement(name);
            attributes(attributes);
            depth++;
            inner.run();
            depth--;
            newLine();
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with a text. */
    Xml leaf(String name, String content, String... attributes) {
        try {
            newLine();
            writer.writeStartElement(name);
            attributes(attributes);
            writer.writeCharacters(content);
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with attributes only. */
    Xml empty(String name, String... attributes) {
        return leaf(name, "", attributes);
    }

    /** The whole. */
    String end() {
        try {
            depth--;
            newLine();
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }
}

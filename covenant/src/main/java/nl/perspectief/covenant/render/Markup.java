package nl.perspectief.covenant.render;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML that is well-formed XML too: what is opened must be closed, and every text is escaped. */
final class Markup {
    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values by turns; a value is escaped */
    Markup open(String element, String... attributes) {
        open.push(element);
        start(element, attributes);
        html.append('>');
        return this;
    }

    /** An element that never holds anything. */
    Markup empty(String element, String... attributes) {
        start(element, attributes);
        html.append(" />");
        return this;
    }

    private void start(String element, String... attributes) {
        html.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            html.append(escaped(attributes[i + 1])).append('"');
        }
    }

    Markup close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    Markup line() {
        html.append('\n');
        return this;
    }

    Markup text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** A whole element with only text in it. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** What another writer already escaped. */
    Markup ready(String markup) {
        html.append(printable(markup));
        return this;
    }

    String written() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Without what XML cannot hold. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Markup::inXml).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean inXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}

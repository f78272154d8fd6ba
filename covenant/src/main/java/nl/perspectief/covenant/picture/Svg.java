package nl.perspectief.covenant.picture;

/** A drawing in black on white; every text in it is escaped. */
final class Svg {
    private final StringBuilder drawing = new StringBuilder();

    void open(String id, int width, int height, String title, String description) {
        drawing.append("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="flows-%s-title flows-%s-desc" \
            font-family="sans-serif" font-size="14" fill="none">
            <title id="flows-%s-title">%s</title>
            <desc id="flows-%s-desc">%s</desc>
            <rect width="%d" height="%d" fill="#fff"/>
            """.formatted(
                        width,
                        height,
                        escaped(id),
                        escaped(id),
                        escaped(id),
                        escaped(title),
                        escaped(id),
                        escaped(description),
                        width,
                        height));
    }

    void line(int x, int y, int toX, int toY, String dashes) {
        drawing.append("<path d=\"M%d %d C%d %d %d %d %d %d\" stroke=\"#000\" stroke-width=\"1.5\"%s/>\n"
                .formatted(
                        x,
                        y,
                        (x + toX) / 2,
                        y,
                        (x + toX) / 2,
                        toY,
                        toX,
                        toY,
                        dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\""));
    }

    void arrow(int x, int y) {
        drawing.append("<path d=\"M%d %d l-10 -5 v10 z\" fill=\"#000\"/>\n".formatted(x, y));
    }

    void box(int x, int y, int width, int height, String text) {
        drawing.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"#fff\" stroke=\"#000\"/>\n"
                .formatted(x, y, width, height));
        text(x + width / 2, y + height / 2 + 5, "middle", text, false);
    }

    void knot(int x, int y, int radius, int number, String label) {
        drawing.append("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"1.5\"/>\n"
                .formatted(x, y, radius));
        text(x, y + 5, "middle", Integer.toString(number), true);
        text(x, y + radius + 15, "middle", label, false);
    }

    void text(int x, int y, String anchor, String text, boolean bold) {
        if (text.isEmpty()) {
            return;
        }
        drawing.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"#000\" stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\"%s>%s</text>\n"
                        .formatted(x, y, anchor, bold ? " font-weight=\"bold\"" : "", escaped(text)));
    }

    String close() {
        return drawing.append("</svg>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package nl.perspectief.covenant.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.analysis.Reach;
import nl.perspectief.covenant.analysis.Sight;
import nl.perspectief.covenant.analysis.Sights;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/**
 * The flows between partners as SVG: givers to the left, receivers to the right, and between them a numbered knot for each
 * line of the table of {@link Sights}. The kind of line tells the form; nothing depends on colour.
 */
public final class FlowPicture {
    private static final int LEFT = 262;
    private static final int KNOT = 510;
    private static final int RIGHT = 758;
    private static final int WIDTH = 1020;
    private static final int ROW = 40;
    private static final int KNOT_ROW = 56;
    private static final int TOP = 60;
    private static final int RADIUS = 14;
    private static final int MARGIN = 2;
    private static final int LETTERS = 34;

    private final Vocabulary words;
    private final List<Sight> sights;
    private final List<String> givers;
    private final List<String> receivers;
    private final Svg svg = new Svg();

    private FlowPicture(Covenant covenant, List<Sight> sights) {
        this.words = covenant.vocabulary();
        this.sights = sights;
        this.givers = partners(
                sights.stream().flatMap(sight -> sight.givers().stream()).toList());
        this.receivers = partners(
                sights.stream().flatMap(sight -> sight.receivers().stream()).toList());
    }

    /** Who can ever see a category. */
    public static String ofCategory(Covenant covenant, String category) {
        return ofCategory(covenant, Reach.of(covenant), category);
    }

    /** The same from a reach that was computed before. */
    public static String ofCategory(Covenant covenant, Reach reach, String category) {
        String title = "Wie kan ooit ‘" + covenant.vocabulary().name(Dimension.CATEGORY, category) + "’ zien?";
        return new FlowPicture(covenant, Sights.ofCategory(reach, category)).draw(category, title);
    }

    /** What one partner can ever see of others. */
    public static String ofReceiver(Covenant covenant, String partner) {
        return ofReceiver(covenant, Reach.of(covenant), partner);
    }

    /** The same from a reach that was computed before. */
    public static String ofReceiver(Covenant covenant, Reach reach, String partner) {
        String title = "Wat kan " + covenant.vocabulary().name(Dimension.RECEIVER, partner) + " ooit zien?";
        return new FlowPicture(covenant, Sights.ofReceiver(reach, partner)).draw(partner, title);
    }

    private List<String> partners(List<String> ids) {
        return words.ids(Dimension.GIVER).stream().filter(ids::contains).toList();
    }

    private String draw(String subject, String title) {
        int rows = Math.max(givers.size(), receivers.size()) * ROW;
        int body = Math.max(rows, sights.size() * KNOT_ROW);
        svg.open(subject, WIDTH, TOP + body + ROW + ROW / 2, title, description());
        svg.text(LEFT, ROW / 2 + 8, "end", "geeft", true);
        svg.text(RIGHT, ROW / 2 + 8, "start", "ontvangt", true);
        lines(body);
        partners(givers, MARGIN, body);
        partners(receivers, RIGHT, body);
        for (int i = 0; i < sights.size(); i++) {
            svg.knot(KNOT, at(i, sights.size(), body), RADIUS, i + 1, label(sights.get(i)));
        }
        legend(TOP + body + ROW);
        return svg.close();
    }

    private String description() {
        return IntStream.range(0, sights.size())
                .mapToObj(i -> i + 1 + ". " + sights.get(i).sentence(words))
                .reduce((one, other) -> one + " " + other)
                .orElse("Niemand, nooit.");
    }

    private static int at(int index, int size, int body) {
        return TOP + (2 * index + 1) * body / (2 * size);
    }

    private void lines(int body) {
        for (int i = 0; i < sights.size(); i++) {
            Sight sight = sights.get(i);
            int knot = at(i, sights.size(), body);
            for (String giver : sight.givers()) {
                svg.line(
                        LEFT,
                        at(givers.indexOf(giver), givers.size(), body),
                        KNOT - RADIUS,
                        knot,
                        dashes(sight.form()));
            }
            for (String receiver : sight.receivers()) {
                int end = at(receivers.indexOf(receiver), receivers.size(), body);
                svg.line(KNOT + RADIUS, knot, RIGHT - 8, end, dashes(sight.form()));
                svg.arrow(RIGHT, end);
            }
        }
    }

    private void partners(List<String> ids, int x, int body) {
        for (int i = 0; i < ids.size(); i++) {
            String name = words.name(Dimension.GIVER, ids.get(i));
            svg.box(x, at(i, ids.size(), body) - RADIUS, LEFT - MARGIN, 2 * RADIUS, shortened(name));
        }
    }

    /** The categories of a line; nothing when all lines are about the same, as the title says it. */
    private String label(Sight sight) {
        boolean same = sights.stream().allMatch(other -> other.categories().equals(sight.categories()));
        return same && sight.categories().size() == 1
                ? ""
                : shortened(Sentences.enumerate(
                        sight.categories().stream()
                                .map(id -> words.name(Dimension.CATEGORY, id))
                                .toList(),
                        "en"));
    }

    private static String shortened(String text) {
        return text.length() <= LETTERS ? text : text.substring(0, LETTERS - 1) + "…";
    }

    private void legend(int y) {
        List<Extent> forms = new ArrayList<>(List.of(Extent.values())).reversed();
        for (int i = 0; i < forms.size(); i++) {
            int x = MARGIN + i * WIDTH / forms.size();
            svg.line(x, y, x + 60, y, dashes(forms.get(i)));
            svg.text(x + 70, y + 5, "start", forms.get(i).dutch(), false);
        }
    }

    private static String dashes(Extent form) {
        return switch (form) {
            case FULL -> "";
            case SUMMARY -> "10 5";
            case HIT -> "2 5";
        };
    }
}

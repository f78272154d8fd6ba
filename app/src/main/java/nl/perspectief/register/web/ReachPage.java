package nl.perspectief.register.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Scope;
import nl.perspectief.covenant.analysis.Reach;
import nl.perspectief.covenant.analysis.space.Cells;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.picture.FlowPicture;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;

/** Who can ever see something of a kind, or of a partner, or as a partner; empty until one is chosen. */
public record ReachPage(
        Form form,
        CovenantChoice choice,
        Choices choices,
        List<Reach.Row> rows,
        boolean chosen,
        @Nullable String drawing) {
    static ReachPage of(Form form, CovenantChoice choice, Choices choices, Reach reach) {
        var category = choices.chosen(form, "categorie", Dimension.CATEGORY);
        var partner = choices.chosen(form, "partner", Dimension.RECEIVER);
        List<Reach.Row> rows =
                category
                        .map(reach::ofCategory)
                        .orElseGet(() -> partner.map(reach::ofReceiver).orElse(List.of()))
                        .stream()
                        .filter(row -> partner.isEmpty()
                                || row.cells().of(Dimension.RECEIVER).contains(partner.get()))
                        .filter(row -> !withinOneself(row.cells()))
                        .toList();
        String drawing = rows.isEmpty()
                ? null
                : category.map(id -> FlowPicture.ofCategory(choices.covenant(), reach, id))
                        .orElseGet(() -> FlowPicture.ofReceiver(choices.covenant(), reach, partner.orElseThrow()));
        return new ReachPage(form, choice, choices, rows, category.isPresent() || partner.isPresent(), drawing);
    }

    /** The picture as it goes into the page: made here, with every word in it escaped. */
    public @Nullable Content picture() {
        String svg = drawing;
        return svg == null ? null : output -> output.writeContent(svg);
    }

    private static boolean withinOneself(Cells cells) {
        List<String> givers = cells.of(Dimension.GIVER);
        return givers.size() == 1 && givers.equals(cells.of(Dimension.RECEIVER));
    }

    public Map<String, String> words(Dimension dimension) {
        return choices.of(dimension);
    }

    /** The words of one dimension as people say them; everything is said as such. */
    public String says(Cells cells, Dimension dimension, String everything) {
        Scope scope = cells.scope(dimension, choices.covenant().vocabulary());
        return scope.all()
                ? everything
                : scope.written().stream()
                        .map(id -> choices.covenant().vocabulary().name(dimension, id))
                        .collect(Collectors.joining(", "));
    }

    /** What must hold at the least for one way, each as a clause. */
    public List<String> conditions(Way way) {
        return way.holds().stream().map(this::condition).toList();
    }

    /** What must be known not to be so. */
    public List<String> exceptions(Way way) {
        return way.fails().stream().map(this::condition).toList();
    }

    private String condition(String id) {
        return new Sentences(choices.covenant().vocabulary()).condition(id);
    }
}

package nl.perspectief.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.render.RuleLines;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.register.matrix.Cell;
import nl.perspectief.register.matrix.SharingMatrix;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;

/** The matrix as one asked for it: which givers, towards whom, for what, on which day. */
public record MatrixPage(Form form, LocalDate day, CovenantChoice choice, Choices choices, SharingMatrix matrix) {
    public List<String> givers() {
        String giver = form.value("gever");
        Set<String> all = choices.of(Dimension.GIVER).keySet();
        return all.contains(giver) ? List.of(giver) : List.copyOf(all);
    }

    public Map<String, String> words(Dimension dimension) {
        return choices.of(dimension);
    }

    public Cell cell(String giver, String category, String phase) {
        return matrix.cell(giver, category, phase, receiver(), purpose());
    }

    public @Nullable String receiver() {
        return choices.chosen(form, "ontvanger", Dimension.RECEIVER).orElse(null);
    }

    public @Nullable String purpose() {
        return choices.chosen(form, "doel", Dimension.PURPOSE).orElse(null);
    }

    public String name(Dimension dimension, String id) {
        return choices.covenant().vocabulary().name(dimension, id);
    }

    /** Where the rules behind a cell are. */
    public String link(String giver, String category, String phase) {
        return "/convenant/matrix/regels?gever=" + giver + "&categorie=" + category + "&fase=" + phase + rest();
    }

    /** What was chosen beside the giver, as the end of an address. */
    public String rest() {
        return (receiver() == null ? "" : "&ontvanger=" + receiver())
                + (purpose() == null ? "" : "&doel=" + purpose())
                + (form.filled("dag") ? "&dag=" + day : "")
                + choice.in("&");
    }

    /** The rules that speak of the chosen cell, in the order of the document. */
    public List<Rule> rules() {
        return choices.covenant().rules().stream()
                .filter(rule -> speaks(rule, Dimension.GIVER, form.value("gever"))
                        && speaks(rule, Dimension.CATEGORY, form.value("categorie"))
                        && speaks(rule, Dimension.PHASE, form.value("fase"))
                        && speaks(rule, Dimension.RECEIVER, receiver())
                        && speaks(rule, Dimension.PURPOSE, purpose()))
                .toList();
    }

    private static boolean speaks(Rule rule, Dimension dimension, @Nullable String word) {
        return word == null || rule.scope(dimension).holds(word);
    }

    public List<RuleLines.Line> lines(Rule rule) {
        return new RuleLines(choices.covenant().vocabulary()).of(rule);
    }
}

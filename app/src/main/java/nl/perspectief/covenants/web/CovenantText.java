package nl.perspectief.covenants.web;

import java.util.ArrayList;
import java.util.List;
import nl.perspectief.covenant.Article;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Dimension;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Passage;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenants.RegisterStatus;

/** A covenant to be read: beside each piece of its text what the software does with it. */
public record CovenantText(Covenant covenant, List<Section> sections) {
    /** An article. */
    public record Section(String heading, List<Piece> pieces) {}

    /** Text, and beside it its rules, the reasons that there is none, and the words that it declares. */
    public record Piece(String heading, List<String> paragraphs, List<Beside> beside) {}

    /** What stands in the margin. */
    public sealed interface Beside {
        /** A rule as a sentence. */
        record Says(String rule, boolean permits, String sentence) implements Beside {}

        /** Why there is no rule. */
        record NoRule(String why) implements Beside {}

        /** Words as the document declares them. */
        record Declares(String yaml) implements Beside {}
    }

    static CovenantText of(Covenant covenant) {
        Sentences sentences = new Sentences(covenant.vocabulary());
        return new CovenantText(
                covenant,
                covenant.articles().stream()
                        .map(article -> new Section(article.heading(), pieces(article, sentences)))
                        .toList());
    }

    /** What a police decision covers, in words. */
    public String name(RegisterStatus.DecisionStatus decision) {
        return covenant.vocabulary().name(Dimension.GIVER, decision.giver()) + ", "
                + Sentences.enumerate(
                        decision.categories().stream()
                                .map(id -> covenant.vocabulary().name(Dimension.CATEGORY, id))
                                .toList(),
                        "en");
    }

    private static List<Piece> pieces(Article article, Sentences sentences) {
        List<Piece> pieces = new ArrayList<>();
        Piece last = null;
        for (Passage passage : article.passages()) {
            boolean text = passage instanceof Passage.Prose || passage instanceof Passage.Heading;
            if (last == null || text && !last.beside().isEmpty() || passage instanceof Passage.Heading) {
                last = new Piece(
                        passage instanceof Passage.Heading heading ? heading.text() : "",
                        new ArrayList<>(),
                        new ArrayList<>());
                pieces.add(last);
            }
            put(passage, last, sentences);
        }
        return pieces;
    }

    private static void put(Passage passage, Piece piece, Sentences sentences) {
        switch (passage) {
            case Passage.Heading _ -> {}
            case Passage.Prose prose -> piece.paragraphs().add(prose.markdown());
            case Passage.Executed executed ->
                piece.beside()
                        .add(new Beside.Says(
                                executed.rule().id(),
                                executed.rule().effect() == Effect.PERMIT,
                                sentences.of(executed.rule())));
            case Passage.NotExecuted not -> piece.beside().add(new Beside.NoRule(not.why()));
            case Passage.Words words -> piece.beside().add(new Beside.Declares(words.yaml()));
        }
    }
}

package nl.perspectief.covenant.cli;

import java.util.List;
import nl.perspectief.covenant.Article;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Passage;
import nl.perspectief.covenant.Place;
import nl.perspectief.covenant.Rule;

/** Whether two documents say the same: everything but their hash, the lay-out of their blocks and the lines they are on. */
public final class Likeness {
    private Likeness() {}

    public static boolean same(Covenant one, Covenant other) {
        return core(one).equals(core(other));
    }

    private static Covenant core(Covenant covenant) {
        return new Covenant(
                covenant.id(),
                covenant.version(),
                covenant.title(),
                covenant.regime(),
                covenant.validFrom(),
                covenant.vocabulary(),
                covenant.rules().stream().map(Likeness::core).toList(),
                covenant.articles().stream().map(Likeness::core).toList(),
                "");
    }

    private static Rule core(Rule rule) {
        return new Rule(
                rule.id(),
                rule.effect(),
                rule.scopes(),
                rule.form(),
                rule.all(),
                rule.unless(),
                rule.onward(),
                rule.keep(),
                rule.obligations(),
                rule.grounds(),
                rule.article(),
                new Place(rule.place().file(), 0));
    }

    private static Article core(Article article) {
        List<Passage> passages = article.passages().stream().map(Likeness::core).toList();
        return new Article(article.file(), article.heading(), passages);
    }

    private static Passage core(Passage passage) {
        return switch (passage) {
            case Passage.Heading heading -> new Passage.Heading(heading.text(), heading.level(), 0);
            case Passage.Prose prose -> new Passage.Prose(prose.markdown(), 0);
            case Passage.Executed executed -> new Passage.Executed(core(executed.rule()), 0);
            case Passage.NotExecuted reason -> new Passage.NotExecuted(reason.why(), 0);
            case Passage.Words _ -> new Passage.Words("", 0);
        };
    }
}

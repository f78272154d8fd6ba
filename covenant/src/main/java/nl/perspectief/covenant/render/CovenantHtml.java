package nl.perspectief.covenant.render;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.covenant.Article;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Passage;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.language.Declared;
import nl.perspectief.covenant.language.Sentences;

/**
 * A covenant as HTML: the agreement left, and in the margin what the software does with it, from the same {@link Rule}s
 * that decide. Everything is escaped, nothing is fetched and there is no script.
 */
public final class CovenantHtml {
    private static final Pattern NUMBER = Pattern.compile("(?:Artikel|Article)\\s+(\\w{1,8})\\b.*", Pattern.DOTALL);

    private final Covenant covenant;
    private final Sentences sentences;
    private final WordTables tables;
    private final Markup out = new Markup();
    private final Set<String> anchors = new HashSet<>();

    private CovenantHtml(Covenant covenant) {
        this.covenant = covenant;
        this.sentences = new Sentences(covenant.vocabulary());
        this.tables = new WordTables(covenant.vocabulary());
    }

    /**
     * For inside a page that has its own main heading and style: no style element, headings from the second level, every
     * class name starting with {@code cov-}. {@link Styles#screen()} and {@link Styles#print()} fit it.
     */
    public static String fragment(Covenant covenant) {
        CovenantHtml html = new CovenantHtml(covenant);
        html.body();
        return html.out.written();
    }

    /** A file that stands alone, with its style inside. */
    public static String page(Covenant covenant) {
        return "<!DOCTYPE html>\n"
                + page(
                        covenant,
                        "@media screen {\n" + Styles.screen() + "}\n@media print {\n" + Styles.print() + "}\n"
                                + Styles.pages());
    }

    /** The same without a document type, in the given style. */
    static String page(Covenant covenant, String style) {
        Markup page = new Markup().open("html", "lang", "nl", "xmlns", "http://www.w3.org/1999/xhtml");
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", covenant.title());
        page.empty("meta", "name", "description", "content", covenant.title() + ", versie " + covenant.version());
        page.open("style").ready(style).close().close().line();
        page.open("body", "class", "cov-page").open("main", "class", "cov-main");
        page.element("h1", covenant.title(), "class", "cov-title");
        page.ready(fragment(covenant)).close().close().close();
        return page.written();
    }

    private void body() {
        out.open("div", "class", "cov-covenant", "lang", "nl").line();
        out.element(
                "p",
                "Regime: " + covenant.regime() + ". Versie " + covenant.version() + ", geldig vanaf "
                        + WordTables.day(covenant.validFrom()) + ".",
                "class",
                "cov-about");
        contents();
        for (int i = 0; i < covenant.articles().size(); i++) {
            article(covenant.articles().get(i), i + 1);
        }
        colophon();
        out.close();
    }

    private void contents() {
        out.open("nav", "class", "cov-contents", "aria-label", "Inhoud");
        out.element("h2", "Inhoud").open("ul");
        for (int i = 0; i < covenant.articles().size(); i++) {
            out.open("li")
                    .element("a", covenant.articles().get(i).heading(), "href", "#" + anchor(i + 1))
                    .close();
        }
        out.open("li").element("a", "Colofon", "href", "#cov-colofon").close();
        out.close().close().line();
    }

    private static String anchor(int place) {
        return "cov-artikel-" + place;
    }

    private void article(Article article, int place) {
        out.open("section", "class", "cov-article", "aria-labelledby", anchor(place));
        out.element("h2", article.heading(), "id", anchor(place)).line();
        for (Lid lid : Lid.of(article, number(article, place))) {
            member(lid);
        }
        out.close().line();
    }

    private static String number(Article article, int place) {
        Matcher number = NUMBER.matcher(article.heading());
        return number.matches() ? number.group(1) : String.valueOf(place);
    }

    private void member(Lid lid) {
        List<Passage> tabled =
                lid.notes().stream().filter(Passage.Words.class::isInstance).toList();
        List<Passage> notes =
                lid.notes().stream().filter(note -> !tabled.contains(note)).toList();
        String kept = tabled.isEmpty() ? "cov-lid cov-kept" : "cov-lid";
        if (lid.number().isEmpty()) {
            out.open("div", "class", kept);
        } else {
            out.open("div", "class", kept, "id", fresh("cov-lid-" + lid.number()));
        }
        out.open("div", "class", "cov-text");
        if (!lid.number().isEmpty()) {
            out.element("p", lid.number(), "class", "cov-number");
        }
        lid.text().forEach(this::text);
        out.close();
        if (!notes.isEmpty()) {
            out.open("div", "class", "cov-notes");
            notes.forEach(this::note);
            out.close();
        }
        tabled.forEach(words -> Declared.in((Passage.Words) words).forEach(declared -> tables.write(out, declared)));
        out.close().line();
    }

    private void text(Passage passage) {
        switch (passage) {
            case Passage.Heading heading ->
                out.element("h" + Math.min(6, heading.level() + 1), heading.text(), "class", "cov-heading");
            case Passage.Prose prose -> out.ready(ProseHtml.of(prose.markdown()));
            case Passage.Executed _, Passage.NotExecuted _, Passage.Words _ -> note(passage);
        }
    }

    private void note(Passage passage) {
        switch (passage) {
            case Passage.Executed executed -> rule(executed.rule());
            case Passage.NotExecuted none ->
                out.open("p", "class", "cov-no-rule")
                        .element("span", "Geen regel: ", "class", "cov-label")
                        .text(none.why())
                        .close();
            case Passage.Heading _, Passage.Prose _, Passage.Words _ -> text(passage);
        }
    }

    private void rule(Rule rule) {
        boolean permit = rule.effect() == Effect.PERMIT;
        out.open(
                "div",
                "class",
                permit ? "cov-rule cov-permit" : "cov-rule cov-forbid",
                "id",
                fresh("cov-regel-" + rule.id()));
        out.open("p", "class", "cov-label").element("span", permit ? "Mag" : "Mag niet", "class", "cov-effect");
        out.text(" ").element("span", rule.id(), "class", "cov-id").close();
        out.element("p", sentences.of(rule), "class", "cov-sentence").close();
    }

    /** An id that is one word, and no other's. */
    private String fresh(String wish) {
        String base = wish.replaceAll("[^\\p{L}\\p{N}.-]", "-");
        String id = base;
        for (int i = 2; !anchors.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    private void colophon() {
        out.open("section", "class", "cov-article cov-colophon", "aria-labelledby", "cov-colofon");
        out.element("h2", "Colofon", "id", "cov-colofon");
        out.open("dl");
        term("Convenant", covenant.id());
        term("Versie", covenant.version() + ", geldig vanaf " + WordTables.day(covenant.validFrom()));
        term("Regels", count());
        term("Vingerafdruk (SHA-256)", covenant.hash());
        out.close();
        out.element(
                "p",
                "Partners tekenen precies de bestanden met deze vingerafdruk. De zinnen in de kantlijn zijn gemaakt uit"
                        + " dezelfde regels die de software uitvoert. De nummers van de leden zijn toegevoegd om naar te"
                        + " verwijzen.");
        out.close().line();
    }

    private String count() {
        long permits = covenant.rules().stream()
                .filter(rule -> rule.effect() == Effect.PERMIT)
                .count();
        return permits + " toestemmingen en " + (covenant.rules().size() - permits) + " verboden";
    }

    private void term(String name, String value) {
        out.element("dt", name).element("dd", value);
    }
}

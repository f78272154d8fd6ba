package nl.perspectief.covenant;

/** A piece of an article. */
public sealed interface Passage {
    int line();

    /** A heading below the article's own. @param level 2 for the first below it */
    record Heading(String text, int level, int line) implements Passage {}

    /** A paragraph of the agreement as lawyers wrote it, in Markdown. */
    record Prose(String markdown, int line) implements Passage {}

    /** What the software does with the paragraph before. */
    record Executed(Rule rule, int line) implements Passage {}

    /** Why the software does nothing with the paragraph before. */
    record NotExecuted(String why, int line) implements Passage {}

    /** Words that the covenant declares here. @param yaml as written */
    record Words(String yaml, int line) implements Passage {}
}

package nl.perspectief.warning;

/**
 * Words by which a person could be found.
 *
 * @param from where they begin in the text
 * @param to just behind their end
 */
public record Found(PersonMark mark, int from, int to, String words) {}

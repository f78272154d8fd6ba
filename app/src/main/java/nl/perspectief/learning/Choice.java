package nl.perspectief.learning;

import nl.perspectief.guide.Claim;

/**
 * Something that somebody can do in a scene.
 *
 * @param to the scene that it leads to, or {@link #END}
 * @param follows what happens then
 */
public record Choice(String to, String text, Claim follows) {
    /** Where the story is over. */
    public static final String END = "end";

    public boolean ends() {
        return to.equals(END);
    }
}

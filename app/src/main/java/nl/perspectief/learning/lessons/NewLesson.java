package nl.perspectief.learning.lessons;

import nl.perspectief.warning.Nameless;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes that others learn from.
 *
 * @param card of the guide that it belongs to; absent when to none
 */
public record NewLesson(
        LessonTheme theme,
        Nameless title,
        Nameless words,
        @Nullable String card) {
    /** The longest title, in characters. */
    public static final int TITLE = 100;

    /** The longest lesson: short enough to read between two visits. */
    public static final int WORDS = 800;
}

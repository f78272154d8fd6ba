package nl.perspectief.learning.lessons;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that holds, as everybody may read it: neither a person nor an organisation is in it.
 *
 * @param card of the guide that it belongs to; absent when to none
 * @param reviewOn when the partnership looks at it again
 */
public record AdoptedLesson(
        UUID id,
        LessonTheme theme,
        String title,
        String words,
        @Nullable String card,
        LocalDate adoptedOn,
        LocalDate reviewOn) {
    public boolean overdue(LocalDate today) {
        return reviewOn.isBefore(today);
    }
}

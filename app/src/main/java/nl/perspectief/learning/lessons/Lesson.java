package nl.perspectief.learning.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;

/**
 * A lesson on its way, or what became of it.
 *
 * @param card of the guide; absent when it belongs to none
 * @param version goes up with each step and with other words
 * @param seconds whether who looks is another person than who proposed to adopt it and who wrote it, of another organisation; false
 *     until somebody proposed that
 * @param reviewOn when it is looked at again; absent until somebody proposed to adopt it
 * @param replaces the lesson that goes when this one is adopted; absent when none does
 */
public record Lesson(
        UUID id,
        LessonTheme theme,
        String title,
        String words,
        @Nullable String card,
        Professional proposer,
        Instant proposedAt,
        LessonState state,
        int version,
        boolean seconds,
        @Nullable LocalDate reviewOn,
        @Nullable UUID replaces) {
    /** The soonest and the latest that a lesson is looked at again, in months. */
    public static final int SOONEST = 1;

    public static final int LATEST = 24;

    public boolean proposedBy(Acting acting) {
        return proposer.id().equals(acting.professionalId());
    }

    /** Who leads the work of the partnership. */
    public static boolean steers(Acting acting) {
        return acting.has(Role.PROJECT_LEAD) || acting.has(Role.PROCESS_LEAD);
    }

    /** Who may be the second of two. */
    public static boolean agrees(Acting acting) {
        return steers(acting) || acting.has(Role.ATTENTION_OFFICER);
    }

    /** Whether it can be written anew by who acts. */
    public boolean rewrites(Acting acting) {
        return state == LessonState.PROPOSED && proposedBy(acting);
    }

    /** Whether who acts ever may do that with it, however it stands. */
    public boolean could(Acting acting, LessonStep.Kind step) {
        return switch (step) {
            case OFFERED, RENEWED -> steers(acting);
            case REFUSED, ADOPTED -> agrees(acting);
            case WITHDRAWN -> steers(acting) || proposedBy(acting);
        };
    }

    /** Whether who acts may do that with it now; the wall says the same. */
    public boolean may(Acting acting, LessonStep.Kind step) {
        return could(acting, step)
                && switch (step) {
                    case OFFERED -> state == LessonState.PROPOSED;
                    case REFUSED -> state == LessonState.OFFERED;
                    case ADOPTED -> state == LessonState.OFFERED && seconds;
                    case RENEWED -> state == LessonState.ADOPTED;
                    case WITHDRAWN -> state.open() || (state == LessonState.ADOPTED && steers(acting));
                };
    }
}

package nl.perspectief.signals.reading;

import java.util.List;
import java.util.Optional;
import nl.perspectief.signals.NotInformed;
import org.jspecify.annotations.Nullable;

/** Whether somebody knows of a signal, as a form asks it: yes, or why not yet. */
public enum Knows {
    YES(null),
    DANGER(NotInformed.DANGER),
    NO_MOMENT_YET(NotInformed.NO_MOMENT_YET),
    NO_CONTACT(NotInformed.NO_CONTACT),
    PARENT_INVOLVED(NotInformed.PARENT_INVOLVED),
    YOUTH_OBJECTS(NotInformed.YOUTH_OBJECTS);

    /** What can be so for the young person. */
    public static final List<Knows> YOUTH = List.of(YES, DANGER, NO_MOMENT_YET, NO_CONTACT);

    /** What can be so for the parents. */
    public static final List<Knows> PARENTS = List.of(values());

    private final @Nullable NotInformed reason;

    Knows(@Nullable NotInformed reason) {
        this.reason = reason;
    }

    Optional<NotInformed> reason() {
        return Optional.ofNullable(reason);
    }

    public static Knows of(@Nullable NotInformed reason) {
        return reason == null ? YES : valueOf(reason.name());
    }
}

package nl.perspectief.guide;

import java.util.Locale;

/** What kind of thing a step is. */
public enum StepKind {
    TALK,
    SAY,
    CONSULT,
    PARENTS,
    MELDCODE,
    VEILIG_THUIS,
    EMERGENCY,
    EXPLOITATION,
    RECRUITER,
    SELF;

    /** As a plan writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

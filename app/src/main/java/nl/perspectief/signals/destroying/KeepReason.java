package nl.perspectief.signals.destroying;

import java.util.List;

/** Why an organisation keeps a signal that was not taken on. A code, so that nothing about a person travels with it. */
public enum KeepReason {
    /** Its own task asks for it. */
    OWN_TASK,
    /** A law obliges it to keep what it recorded. */
    OWN_LAW,
    /** The young person or a parent asked for it (AVG 18(1)(c)). */
    ASKED_BY_YOUTH,
    /** A complaint or an objection is not finished. */
    COMPLAINT,
    /** It was referred once more. */
    REFERRED_AGAIN;

    /** What somebody can choose. */
    public static List<KeepReason> choices() {
        return List.of(OWN_TASK, OWN_LAW, ASKED_BY_YOUTH, COMPLAINT);
    }
}

package nl.perspectief.signals;

/** Why a young person or the parents do not know of a signal yet (UAVG 41 asks for a reason each time). */
public enum NotInformed {
    DANGER,
    NO_MOMENT_YET,
    NO_CONTACT,
    PARENT_INVOLVED,
    YOUTH_OBJECTS
}

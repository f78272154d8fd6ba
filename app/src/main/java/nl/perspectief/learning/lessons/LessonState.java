package nl.perspectief.learning.lessons;

/** How a lesson stands. */
public enum LessonState {
    /** Open for what others say of it. */
    PROPOSED,
    /** Somebody who leads proposed to adopt it; somebody of another organisation has to agree. */
    OFFERED,
    /** It holds, and everybody reads it. */
    ADOPTED,
    /** Taken away, with a reason. */
    WITHDRAWN,
    /** Another one that was adopted stands in its place. */
    REPLACED;

    /** Whether it can still be talked about. */
    public boolean open() {
        return this == PROPOSED || this == OFFERED;
    }
}

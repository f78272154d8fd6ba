package nl.perspectief.organisations;

/** Whoever lets systems of partners in, and may have kept in memory that one is. */
public interface PartnerSystems {
    /**
     * The system of this request, looked up anew.
     *
     * @throws RuntimeException that the security filters answer, when it is not let in any more
     */
    PartnerSystem again();
}

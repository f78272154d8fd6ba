package nl.perspectief.signals;

import java.util.UUID;
import nl.perspectief.organisations.Acting;
import org.jspecify.annotations.Nullable;

/** Opens a case after a weighing. Whoever keeps cases implements it; it is called in the transaction of the decision. */
public interface CaseOpening {
    /**
     * Opens a case led by the acting process lead's organisation. Nothing of others is copied: what a partner knows has to
     * be given anew, for the purpose of the case. The disclosures of the referral still stand during this call and end
     * right after it.
     *
     * @param acting the process lead, deciding on admission
     * @return the id of the case
     */
    UUID open(Acting acting, Opening opening);

    /**
     * @param referralId by which it came; absent for one that goes on from a case under another covenant
     * @param subjectId the young person
     * @param route 1, 2 or 3
     * @param caseLeadId the professional who will lead the case
     * @param regime the covenant under which it will live
     * @param need why somebody has to, in the words of the weighing; absent when there are none
     */
    record Opening(
            @Nullable UUID referralId,
            UUID subjectId,
            int route,
            UUID caseLeadId,
            UUID leadOrganisationId,
            String regime,
            @Nullable String need) {
        public Opening(
                @Nullable UUID referralId,
                UUID subjectId,
                int route,
                UUID caseLeadId,
                UUID leadOrganisationId,
                String regime) {
            this(referralId, subjectId, route, caseLeadId, leadOrganisationId, regime, null);
        }
    }
}

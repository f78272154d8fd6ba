package nl.perspectief.signals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;

/** Opens a case after a weighing. Whoever keeps cases implements it; it is called in the transaction of the decision. */
public interface CaseOpening {
    /**
     * Opens a case led by the acting process lead's organisation. No statement of others is copied: what a partner knows has
     * to be given anew, for the purpose of the case. Who it is, and what was told beside the statements, goes along where the
     * covenant lets the leading organisation tell who it is to the case lead. The disclosures of the referral still stand
     * during this call and end right after it.
     *
     * @param acting the process lead, deciding on admission
     * @return the id of the case
     */
    UUID open(Acting acting, Opening opening);

    /** Whether who it is would go along to a case lead of each of these organisations, without opening anything. */
    default List<Foreseen> foresee(Acting acting, Opening opening, Collection<Professional> caseLeads) {
        return List.of();
    }

    /** How a case stands that came of a referral of the acting organisation; empty for whoever referred nothing to it. */
    default Optional<Standing> standing(Acting reporter, UUID caseId) {
        return Optional.empty();
    }

    /** Whom telling of a case is put off, for its process lead, whatever the day to look again; empty for who may not see that. */
    default Optional<Untold> untold(Acting lead, UUID caseId) {
        return Optional.empty();
    }

    /** Of which of these cases somebody may be told now, for their process lead. */
    default Set<UUID> tellable(Acting lead, Collection<UUID> cases) {
        return Set.of();
    }

    /** @param parents whether it is put off for one of them at least */
    record Untold(boolean youth, boolean parents) {}

    /**
     * @param referralId by which it came; absent for one that goes on from a case under another covenant
     * @param subjectId the young person
     * @param route 1, 2 or 3
     * @param caseLeadId the professional who will lead the case
     * @param regime the covenant under which it will live
     * @param need why somebody has to, in the words of the weighing; absent when there are none
     * @param report by whom it was reported, with what that one told; absent when nobody did
     */
    record Opening(
            @Nullable UUID referralId,
            UUID subjectId,
            int route,
            UUID caseLeadId,
            UUID leadOrganisationId,
            String regime,
            @Nullable String need,
            @Nullable Report report) {
        public Opening(
                @Nullable UUID referralId,
                UUID subjectId,
                int route,
                UUID caseLeadId,
                UUID leadOrganisationId,
                String regime) {
            this(referralId, subjectId, route, caseLeadId, leadOrganisationId, regime, null, null);
        }

        public Opening(
                @Nullable UUID referralId,
                UUID subjectId,
                int route,
                UUID caseLeadId,
                UUID leadOrganisationId,
                String regime,
                @Nullable String need) {
            this(referralId, subjectId, route, caseLeadId, leadOrganisationId, regime, need, null);
        }

        /** The same with another case lead. */
        public Opening ledBy(UUID professional) {
            return new Opening(referralId, subjectId, route, professional, leadOrganisationId, regime, need, report);
        }
    }

    /**
     * @param identity who it is, as long as the process lead may read that
     * @param brought what was told beside the statements, as long as the process lead may read that
     */
    record Report(
            UUID reporterId,
            UUID organisationId,
            LocalDate referredOn,
            @Nullable Identity identity,
            @Nullable Brought brought) {}

    /** @param withheld why who it is would not go along; absent when it would */
    record Foreseen(Organisation organisation, SharingOutcome.@Nullable Withheld withheld) {
        public boolean along() {
            return withheld == null;
        }
    }

    /** @param caseLead who will call, while the case is open */
    record Standing(boolean open, @Nullable Professional caseLead) {}
}

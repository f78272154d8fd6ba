package nl.perspectief.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.perspectief.covenants.Disclosure;
import nl.perspectief.covenants.Disclosures;
import nl.perspectief.covenants.Item;
import nl.perspectief.covenants.Receiver;
import nl.perspectief.covenants.Sharing;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the wishes to share that belong to a case, with what the case knows of their conditions. */
@Component
class Handing {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final CaseWork work;
    private final Disclosures disclosures;

    Handing(CaseWork work, Disclosures disclosures) {
        this.work = work;
        this.disclosures = disclosures;
    }

    /** One item to one person at the table, who is named there. */
    Sharing to(
            Acting acting,
            CaseFile file,
            Item item,
            Professional receiver,
            Role role,
            boolean needed,
            Instant until,
            @Nullable String condition) {
        return new Sharing(
                item,
                new Receiver(receiver.organisation(), receiver, role),
                acting.purpose(),
                file.phase().id(),
                CaseCircumstances.of(
                        file,
                        work.age(acting, file.id()),
                        !file.leadOrganisationId().equals(acting.organisationId()),
                        true,
                        needed,
                        work.today()),
                until,
                condition,
                Sharing.Context.ofCase(file.id(), file.leadOrganisationId()));
    }

    /** As long as a seat lasts, and never longer than a year. */
    Instant lasting(@Nullable Instant seatUntil) {
        Instant longest = work.now().plus(LONGEST);
        return seatUntil == null || seatUntil.isAfter(longest) ? longest : seatUntil;
    }

    /** Whether someone already reads in this case who it is about. */
    boolean knowsIdentity(Acting acting, UUID caseId, UUID professionalId) {
        return disclosures.ofCase(acting, caseId).stream()
                .filter(disclosure -> disclosure.standsAt(work.now()))
                .filter(disclosure -> disclosure.category().equals("c1"))
                .map(Disclosure::receiverProfessionalId)
                .anyMatch(professionalId::equals);
    }
}

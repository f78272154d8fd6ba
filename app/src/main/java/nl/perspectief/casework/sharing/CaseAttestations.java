package nl.perspectief.casework.sharing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.attesting.Attestations;
import nl.perspectief.sharing.attesting.NewAttestation;
import nl.perspectief.sharing.attesting.Recordables;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Component;

/** What somebody records in a case of a condition that nothing else tells; the shares of the case follow at once. */
@Component
public class CaseAttestations {
    private final CaseTransaction work;
    private final Attestations attestations;
    private final Disclosures disclosures;
    private final Items items;

    CaseAttestations(CaseTransaction work, Attestations attestations, Disclosures disclosures, Items items) {
        this.work = work;
        this.attestations = attestations;
        this.disclosures = disclosures;
        this.items = items;
    }

    public record Overview(CaseHeader header, Recordables all) {}

    /** All that is recorded by hand in a case, as far as the reader may know how it stands. */
    public Optional<Overview> look(Acting acting, UUID caseId) {
        return work.look(
                acting,
                caseId,
                ObjectType.ATTESTATION,
                header -> new Overview(
                        header,
                        new Recordables(
                                attestations.look(
                                        acting,
                                        CaseCircumstances.byHand(header.file()),
                                        here(acting, header.file()),
                                        Circumstances.UNKNOWN,
                                        disclosures.ofCase(acting, caseId)),
                                items.ofCase(acting, caseId).stream()
                                        .filter(item -> item.organisationId().equals(acting.organisationId()))
                                        .toList())));
    }

    /** Whoever leads another case does not lead this one. */
    static Set<Role> here(Acting acting, CaseFile file) {
        Set<Role> here = EnumSet.noneOf(Role.class);
        here.addAll(acting.mandate().roles());
        if (!file.caseLeadId().equals(acting.professionalId())) {
            here.remove(Role.CASE_LEAD);
        }
        return here;
    }

    /** Records how a condition stands; absent for whom the covenant does not name. */
    public CaseAnswer record(Acting acting, UUID caseId, NewAttestation wanted) {
        return work.in(
                acting,
                caseId,
                file -> attestations
                        .record(
                                acting,
                                CaseCircumstances.byHand(file),
                                here(acting, file),
                                Circumstances.UNKNOWN,
                                wanted)
                        .<CaseAnswer>map(id -> {
                            work.note(
                                    acting,
                                    file,
                                    Action.RECORDED,
                                    ObjectType.ATTESTATION,
                                    id,
                                    ProcessingActivity.CASE_KEEPING);
                            return new CaseAnswer.Done(id);
                        })
                        .orElseGet(CaseAnswer.Absent::new));
    }

    /** Ends what the own organisation recorded. */
    public CaseAnswer end(Acting acting, UUID caseId, UUID id, Narrative reason) {
        return work.in(acting, caseId, file -> {
            CaseAnswer answer = work.unlessStale(attestations.end(acting, id, reason), id);
            work.note(acting, file, Action.WITHDREW, ObjectType.ATTESTATION, id, ProcessingActivity.CASE_KEEPING);
            return answer;
        });
    }
}

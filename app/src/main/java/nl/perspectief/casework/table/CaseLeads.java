package nl.perspectief.casework.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcCaseFiles;
import nl.perspectief.casework.JdbcNeeds;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.People;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.plan.JdbcPlanActions;
import nl.perspectief.casework.plan.PlanSharing;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.PossibleLeads;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Component;

/** Giving a case to another case lead, by a process lead of the organisation that leads it; also to one of another partner. */
@Component
public class CaseLeads {
    /** Why the former lead no longer reads what was given to them, as it is kept with what ends. */
    private static final String REASON = "other-person";

    private final CaseTransaction work;
    private final JdbcCaseFiles files;
    private final JdbcSeats seats;
    private final JdbcNeeds needs;
    private final JdbcPlanActions actions;
    private final People people;
    private final Disclosures disclosures;
    private final PossibleLeads possible;
    private final Introductions introductions;
    private final PlanSharing plan;

    CaseLeads(
            CaseTransaction work,
            JdbcCaseFiles files,
            JdbcSeats seats,
            JdbcNeeds needs,
            JdbcPlanActions actions,
            People people,
            Disclosures disclosures,
            PossibleLeads possible,
            Introductions introductions,
            PlanSharing plan) {
        this.work = work;
        this.files = files;
        this.seats = seats;
        this.needs = needs;
        this.actions = actions;
        this.people = people;
        this.disclosures = disclosures;
        this.possible = possible;
        this.introductions = introductions;
        this.plan = plan;
    }

    /**
     * What a change would do, told before it is done.
     *
     * @param candidates who could lead it instead
     * @param openActions that the lead has, which go along: who leaves the table has none
     * @param received how many shares with the lead would end: who gave them decides whether the next lead may read them
     */
    public record Change(CaseHeader header, List<Professional> candidates, int openActions, int received) {}

    /** @param need why somebody else leads it */
    public record Wanted(UUID professionalId, Narrative need) {}

    /** Absent for whoever may not change it. */
    public Optional<Change> look(Acting acting, UUID caseId) {
        return acting.has(Role.PROCESS_LEAD)
                ? work.lookLeading(
                        acting, caseId, ObjectType.PARTICIPANT, header -> Optional.of(change(acting, header)))
                : Optional.empty();
    }

    private Change change(Acting acting, CaseHeader header) {
        CaseFile file = header.file();
        UUID lead = file.caseLeadId();
        long open = actions.ofCase(file.id()).stream()
                .filter(action -> action.open() && action.ownerId().equals(lead))
                .count();
        long received = disclosures.ofCase(acting, file.id()).stream()
                .filter(one -> one.runsAt(work.now()) && lead.equals(one.receiverProfessionalId()))
                .count();
        return new Change(header, candidates(acting, file), (int) open, (int) received);
    }

    private List<Professional> candidates(Acting acting, CaseFile file) {
        return possible
                .of(
                        acting,
                        file.regime(),
                        file.leadOrganisationId(),
                        file.phase().meaning())
                .stream()
                .filter(one -> !one.id().equals(file.caseLeadId()))
                .toList();
    }

    /**
     * All or nothing: whoever leads of another organisation is told who the young person is, and reads of the plan what the
     * covenant lets go.
     *
     * @param version of the header as it was read
     */
    public CaseAnswer to(Acting acting, UUID caseId, int version, Wanted wanted) {
        return work.lead(acting, caseId, file -> {
            boolean may = acting.has(Role.PROCESS_LEAD)
                    && candidates(acting, file).stream()
                            .anyMatch(one -> one.id().equals(wanted.professionalId()));
            return may ? handed(acting, file, version, wanted) : new CaseAnswer.Absent();
        });
    }

    private CaseAnswer handed(Acting acting, CaseFile file, int version, Wanted wanted) {
        leaves(acting, file.id(), file.caseLeadId());
        disclosures.endSeat(acting, file.id(), file.caseLeadId(), REASON);
        leaves(acting, file.id(), wanted.professionalId());
        CaseAnswer answer = work.unlessStale(files.handTo(file.id(), version, wanted.professionalId()), file.id());
        CaseFile now = file.handedTo(wanted.professionalId());
        Seat seat = seat(now, people.get(wanted.professionalId()));
        seats.insert(now, seat, true);
        needs.insert(acting, now.id(), seat.id(), wanted.need());
        actions.handAll(now.id(), file.caseLeadId(), seat.professionalId(), seat.organisationId());
        introductions
                .identity(acting, now)
                .ifPresent(identity -> introductions.tell(acting, now, seat, identity, wanted.need()));
        plan.give(acting, now, seat, wanted.need());
        work.note(acting, now, Action.NAMED, ObjectType.PARTICIPANT, seat.id(), ProcessingActivity.CASE_KEEPING);
        return answer;
    }

    /** One person has one seat: that of the lead takes the place of another. */
    private void leaves(Acting acting, UUID caseId, UUID professional) {
        seats.taken(caseId, work.now())
                .of(professional)
                .ifPresent(seat -> seats.end(seat, acting.professionalId(), work.now()));
    }

    private Seat seat(CaseFile file, Professional lead) {
        Instant now = work.now();
        return new Seat(Ids.next(now), file.id(), lead.organisation().id(), lead.id(), Role.CASE_LEAD, now, null, null);
    }
}

package nl.perspectief.casework.table;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.People;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.plan.JdbcPlanActions;
import nl.perspectief.casework.sharing.DisclosureImpact;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.Disclosures;
import org.springframework.stereotype.Component;

/** What taking away a seat would end, told to who leads the case before it is done. */
@Component
public class SeatImpact {
    private final CaseTransaction work;
    private final JdbcSeats seats;
    private final JdbcPlanActions actions;
    private final People people;
    private final Disclosures disclosures;

    SeatImpact(CaseTransaction work, JdbcSeats seats, JdbcPlanActions actions, People people, Disclosures disclosures) {
        this.work = work;
        this.seats = seats;
        this.actions = actions;
        this.people = people;
        this.disclosures = disclosures;
    }

    /** @param openActions that this person would leave undone */
    public record OfSeat(CaseHeader header, Seat seat, DisclosureImpact.Ending ending, int openActions) {}

    /** What taking away a seat would end; absent for who does not lead the case, and for the seat of the case lead. */
    public Optional<OfSeat> of(Acting acting, UUID caseId, UUID seatId) {
        return work.lookLeading(
                acting,
                caseId,
                ObjectType.DISCLOSURE,
                header -> seats.taken(caseId, work.now())
                        .find(seatId)
                        .filter(Seat::mayBeTakenAway)
                        .map(seat -> of(acting, header, seat)));
    }

    private OfSeat of(Acting acting, CaseHeader header, Seat seat) {
        UUID who = seat.professionalId();
        long standing = disclosures.ofCase(acting, seat.caseId()).stream()
                .filter(one -> one.runsAt(work.now()) && who.equals(one.receiverProfessionalId()))
                .count();
        long open = actions.ofCase(seat.caseId()).stream()
                .filter(action -> action.open() && action.ownerId().equals(who))
                .count();
        return new OfSeat(header, seat, new DisclosureImpact.Ending(people.get(who), (int) standing), (int) open);
    }
}

package nl.perspectief.casework.table;

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
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.plan.JdbcPlanActions;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaving a table oneself. Who leads the case asks a process lead to find another, and leads it until then. */
@Component
public class SteppingOut {
    /** Why what was given to whoever left cannot be read any more; the reason of the leaving is not for its givers. */
    private static final String REASON = "uitgestapt";

    private final CaseTransaction work;
    private final JdbcSeats seats;
    private final JdbcLeaves leaves;
    private final JdbcPlanActions actions;
    private final Items items;
    private final Disclosures disclosures;

    SteppingOut(
            CaseTransaction work,
            JdbcSeats seats,
            JdbcLeaves leaves,
            JdbcPlanActions actions,
            Items items,
            Disclosures disclosures) {
        this.work = work;
        this.seats = seats;
        this.leaves = leaves;
        this.actions = actions;
        this.items = items;
        this.disclosures = disclosures;
    }

    /**
     * What leaving would do, told before it is done.
     *
     * @param received how much could not be read any more
     * @param given how much stays with its receivers, because the organisation gave it
     * @param open the words of the open actions, which somebody else must do
     * @param asked whether the one who leads asked already
     */
    public record Leaving(CaseHeader header, Seat seat, int received, int given, List<String> open, boolean asked) {
        public boolean leads() {
            return seat.role() == Role.CASE_LEAD;
        }
    }

    /** Absent for whoever has no seat. */
    public Optional<Leaving> look(Acting acting, UUID caseId) {
        return work.look(
                        acting,
                        caseId,
                        ObjectType.PARTICIPANT,
                        header -> seat(acting, header.file()).map(seat -> leaving(acting, header, seat)))
                .flatMap(found -> found);
    }

    private Optional<Seat> seat(Acting acting, CaseFile file) {
        return file.open() ? seats.at(file.id(), work.now()).of(acting.professionalId()) : Optional.empty();
    }

    private Leaving leaving(Acting acting, CaseHeader header, Seat seat) {
        UUID caseId = header.file().id();
        UUID me = acting.professionalId();
        List<Disclosure> running = disclosures.ofCase(acting, caseId).stream()
                .filter(one -> one.runsAt(work.now()))
                .toList();
        List<String> open = actions.ofCase(caseId).stream()
                .filter(action -> action.open() && action.ownerId().equals(me))
                .flatMap(action -> items.find(acting, action.itemId()).stream())
                .map(Item::narrative)
                .map(Narrative::text)
                .toList();
        return new Leaving(
                header,
                seat,
                (int) running.stream()
                        .filter(one -> me.equals(one.receiverProfessionalId()))
                        .count(),
                (int) running.stream().filter(one -> one.givenBy().equals(me)).count(),
                open,
                leaves.ofCase(caseId).containsKey(seat.id()));
    }

    /** Leaves at once, or, of who leads, asks; asked twice, the first stays. */
    public CaseAnswer out(Acting acting, UUID caseId, LeaveReason reason, @Nullable Narrative words) {
        return work.in(
                acting,
                caseId,
                file -> seat(acting, file)
                        .<CaseAnswer>map(seat -> {
                            if (!leaves.ofCase(caseId).containsKey(seat.id())) {
                                leaves.insert(new SeatLeave(
                                        seat.id(), caseId, acting.professionalId(), reason, words, work.now()));
                            }
                            return seat.mayBeTakenAway() ? left(acting, file, seat) : new CaseAnswer.Done(seat.id());
                        })
                        .orElseGet(CaseAnswer.Absent::new));
    }

    /** Who leads and asked for another goes on leading. Absent for whoever asked nothing. */
    public CaseAnswer stay(Acting acting, UUID caseId) {
        return work.in(
                acting,
                caseId,
                file -> seat(acting, file)
                        .filter(seat -> !seat.mayBeTakenAway() && leaves.delete(seat.id()))
                        .<CaseAnswer>map(seat -> {
                            work.note(
                                    acting,
                                    file,
                                    Action.CHANGED,
                                    ObjectType.PARTICIPANT,
                                    seat.id(),
                                    ProcessingActivity.CASE_KEEPING);
                            return new CaseAnswer.Done(seat.id());
                        })
                        .orElseGet(CaseAnswer.Absent::new));
    }

    private CaseAnswer left(Acting acting, CaseFile file, Seat seat) {
        work.note(acting, file, Action.REMOVED, ObjectType.PARTICIPANT, seat.id(), ProcessingActivity.CASE_KEEPING);
        disclosures.giveBack(acting, file.id(), REASON);
        return work.unlessStale(leaves.leave(seat.id(), work.now()), seat.id());
    }
}

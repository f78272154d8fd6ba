package nl.perspectief.casework.plan;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.Seat;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import org.springframework.stereotype.Component;

/** Giving an open action to somebody else at the table, by who leads the case. */
@Component
public class ActionHandover {
    /** Why whoever had it no longer reads it, as it is kept with what ends. */
    private static final String REASON = "other-person";

    private final CaseTransaction work;
    private final JdbcPlanActions actions;
    private final JdbcSeats seats;
    private final ActionSharing sharing;
    private final Items items;

    ActionHandover(CaseTransaction work, JdbcPlanActions actions, JdbcSeats seats, ActionSharing sharing, Items items) {
        this.work = work;
        this.actions = actions;
        this.seats = seats;
        this.sharing = sharing;
        this.items = items;
    }

    /**
     * All or nothing: the new owner reads what to do, and who had it no longer does.
     *
     * @param version of the action as it was read
     * @return absent when the action is not open, or the new owner has it already or no seat, or another organisation wrote it
     */
    public CaseAnswer to(Acting acting, UUID caseId, UUID actionId, int version, UUID owner) {
        return work.lead(acting, caseId, file -> {
            Optional<PlanAction> action = actions.find(caseId, actionId)
                    .filter(PlanAction::open)
                    .filter(open -> !open.ownerId().equals(owner));
            Optional<Item> words = action.flatMap(open -> items.find(acting, open.itemId()))
                    .filter(item -> item.organisationId().equals(acting.organisationId()));
            Optional<Seat> seat = seats.at(caseId, work.now()).of(owner);
            return words.isEmpty() || seat.isEmpty()
                    ? new CaseAnswer.Absent()
                    : handed(acting, file, action.orElseThrow(), version, seat.get(), words.get());
        });
    }

    private CaseAnswer handed(Acting acting, CaseFile file, PlanAction action, int version, Seat seat, Item words) {
        CaseAnswer answer = work.unlessStale(
                actions.handTo(action.id(), version, seat.professionalId(), seat.organisationId()), action.id());
        sharing.endFor(acting, words, action.ownerId(), REASON);
        sharing.tell(acting, file, seat, words);
        work.note(
                acting,
                file,
                Action.CHANGED,
                ObjectType.PLAN_ACTION,
                action.id(),
                ProcessingActivity.PLAN_CARRYING_OUT);
        return answer;
    }
}

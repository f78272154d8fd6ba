package nl.perspectief.casework.plan;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import org.springframework.stereotype.Component;

/** Taking back an open action that was given by mistake, by who leads the case. */
@Component
public class ActionRemoval {
    private final CaseTransaction work;
    private final JdbcPlanActions actions;
    private final ActionSharing sharing;
    private final Items items;

    ActionRemoval(CaseTransaction work, JdbcPlanActions actions, ActionSharing sharing, Items items) {
        this.work = work;
        this.actions = actions;
        this.sharing = sharing;
        this.items = items;
    }

    /**
     * The owner no longer reads it, and is told why by the share that ends.
     *
     * @param version of the action as it was read
     * @param reason a code of a short list, which is kept with the action and the share
     * @return absent when the action is not open, or another organisation wrote it
     */
    public CaseAnswer remove(Acting acting, UUID caseId, UUID actionId, int version, String reason) {
        return work.lead(acting, caseId, file -> {
            Optional<PlanAction> open = actions.find(caseId, actionId).filter(PlanAction::open);
            Optional<Item> words = open.flatMap(action -> items.find(acting, action.itemId()))
                    .filter(item -> item.organisationId().equals(acting.organisationId()));
            return words.isEmpty()
                    ? new CaseAnswer.Absent()
                    : removed(acting, file, open.orElseThrow(), version, reason, words.get());
        });
    }

    private CaseAnswer removed(
            Acting acting, CaseFile file, PlanAction action, int version, String reason, Item words) {
        CaseAnswer answer = work.unlessStale(
                actions.remove(action.id(), version, reason, acting.professionalId(), work.now()), action.id());
        sharing.endFor(acting, words, action.ownerId(), reason);
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

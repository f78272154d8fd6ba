package nl.perspectief.casework.plan;

import java.time.LocalDate;
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
import nl.perspectief.casework.People;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.sharing.SharingRequests;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.items.NewItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Actions of a plan: given by who leads the case, done by one person at the table. */
@Component
public class PlanActions {
    private final BoundWords bound;
    private final CaseTransaction work;
    private final SharingRequests requests;
    private final JdbcPlanActions actions;
    private final ActionSharing sharing;
    private final JdbcSeats seats;
    private final People people;
    private final Items items;

    PlanActions(
            BoundWords bound,
            CaseTransaction work,
            SharingRequests requests,
            JdbcPlanActions actions,
            ActionSharing sharing,
            JdbcSeats seats,
            People people,
            Items items) {
        this.bound = bound;
        this.work = work;
        this.requests = requests;
        this.actions = actions;
        this.sharing = sharing;
        this.seats = seats;
        this.people = people;
        this.items = items;
    }

    public record NewAction(LifeDomain domain, Narrative words, UUID ownerId, LocalDate dueOn) {}

    /**
     * An action with its words, to change or finish it.
     *
     * @param written what somebody wrote when it ended, also when it was opened again after that; absent when there is nothing to read
     */
    public record Shown(
            CaseHeader header,
            PlanAction action,
            Item words,
            Professional owner,
            @Nullable Item written) {
        /** Whether the one who looks may open it again. */
        public boolean mayReopen(Acting acting) {
            return action.mayBeReopenedBy(acting, header.file());
        }

        /** Whether the one who looks may say how it ended. */
        public boolean mayFinish(Acting acting) {
            return action.mayBeEndedBy(acting, header.file());
        }

        /** Whether the one who looks may change it or give it to somebody else: who leads the case, in words of the own organisation. */
        public boolean mayChange(Acting acting) {
            return action.open()
                    && header.leads()
                    && header.file().open()
                    && words.organisationId().equals(acting.organisationId());
        }
    }

    private @Nullable Item written(Acting acting, PlanAction action) {
        return action.resultItemId() == null
                ? null
                : items.find(acting, action.resultItemId()).orElse(null);
    }

    /** Who ended it, when they left words about it that may be read. */
    public Optional<Professional> endedBy(Acting acting, PlanAction action) {
        return Optional.ofNullable(action.resultItemId())
                .flatMap(words -> items.find(acting, words))
                .map(words -> people.get(words.recordedBy()));
    }

    public Optional<Shown> look(Acting acting, UUID caseId, UUID actionId) {
        return work.look(
                        acting,
                        caseId,
                        ObjectType.PLAN_ACTION,
                        header -> actions.find(caseId, actionId)
                                .flatMap(action -> items.find(acting, action.itemId())
                                        .map(words -> new Shown(
                                                header,
                                                action,
                                                words,
                                                people.get(action.ownerId()),
                                                written(acting, action)))))
                .flatMap(shown -> shown);
    }

    /**
     * Gives an action to someone at the table: the action itself and, where this person does not know it yet, who the young
     * person is. Withheld by the covenant, there is no action either.
     */
    public CaseAnswer give(Acting acting, UUID caseId, NewAction wanted) {
        return work.lead(
                acting,
                caseId,
                file -> seats.at(caseId, work.now())
                        .of(wanted.ownerId())
                        .<CaseAnswer>map(seat -> new CaseAnswer.Done(give(acting, file, seat, wanted)))
                        .orElseGet(CaseAnswer.Absent::new));
    }

    private UUID give(Acting acting, CaseFile file, Seat seat, NewAction wanted) {
        Item words = items.record(
                acting,
                NewItem.full(
                                file.subjectId(),
                                file.reference(),
                                bound.in(file.regime()).category(CategoryMeaning.AGREEMENTS),
                                ItemKind.ACTION,
                                wanted.words().text())
                        .under(wanted.domain().id()));
        PlanAction action = new PlanAction(
                Ids.next(work.now()),
                file.id(),
                words.id(),
                seat.professionalId(),
                seat.organisationId(),
                wanted.dueOn(),
                null,
                null,
                null,
                null,
                null,
                1);
        actions.insert(action, acting.professionalId(), work.now());
        sharing.tell(acting, file, seat, words);
        noted(acting, file, Action.RECORDED, action.id());
        return action.id();
    }

    /** Changes words and day of an open action, unless someone changed it since {@code version}. */
    public CaseAnswer change(Acting acting, UUID caseId, UUID actionId, int version, Narrative words, LocalDate dueOn) {
        return work.lead(
                acting,
                caseId,
                file -> actions.find(caseId, actionId)
                        .filter(PlanAction::open)
                        .flatMap(action -> items.find(acting, action.itemId()))
                        .filter(asked -> asked.organisationId().equals(acting.organisationId()))
                        .<CaseAnswer>map(item -> {
                            CaseAnswer answer =
                                    work.unlessStale(actions.reschedule(actionId, version, dueOn), actionId);
                            work.unlessStale(items.rewrite(acting, item.id(), item.version(), words, null), actionId);
                            noted(acting, file, Action.CHANGED, actionId);
                            return answer;
                        })
                        .orElseGet(CaseAnswer.Absent::new));
    }

    /**
     * Ends an action. Words about the result belong to the organisation that did it, and are shared with the case lead;
     * when the covenant withholds that, the action stays open.
     */
    public CaseAnswer finish(
            Acting acting,
            UUID caseId,
            UUID actionId,
            int version,
            PlanAction.Result result,
            @Nullable Narrative words) {
        return work.in(
                acting,
                caseId,
                file -> actions.find(caseId, actionId)
                        .filter(action -> action.mayBeEndedBy(acting, file))
                        .<CaseAnswer>map(action -> {
                            UUID wordsId = words == null ? null : result(acting, file, action, words);
                            CaseAnswer answer = work.unlessStale(
                                    actions.finish(
                                            actionId, version, result, wordsId, acting.professionalId(), work.now()),
                                    actionId);
                            noted(acting, file, Action.CHANGED, actionId);
                            return answer;
                        })
                        .orElseGet(CaseAnswer.Absent::new));
    }

    /**
     * Opens an action again that ended by mistake. What was written about the result stays what it was: an item that is read with
     * the action, until other words are written when it ends again.
     *
     * @return absent for who neither ended it nor leads the case, and when its owner left the table
     */
    public CaseAnswer reopen(Acting acting, UUID caseId, UUID actionId, int version) {
        return work.in(
                acting,
                caseId,
                file -> actions.find(caseId, actionId)
                        .filter(action -> action.mayBeReopenedBy(acting, file))
                        .filter(action -> atTheTable(caseId, action.ownerId()))
                        .<CaseAnswer>map(action -> {
                            CaseAnswer answer = work.unlessStale(actions.reopen(actionId, version), actionId);
                            noted(acting, file, Action.CHANGED, actionId);
                            return answer;
                        })
                        .orElseGet(CaseAnswer.Absent::new));
    }

    private void noted(Acting acting, CaseFile file, Action deed, UUID actionId) {
        work.note(acting, file, deed, ObjectType.PLAN_ACTION, actionId, ProcessingActivity.PLAN_CARRYING_OUT);
    }

    private boolean atTheTable(UUID caseId, UUID owner) {
        return seats.at(caseId, work.now()).of(owner).isPresent();
    }

    /** Whoever gave the action needs to know how it ended: the action says why. */
    private UUID result(Acting acting, CaseFile file, PlanAction action, Narrative words) {
        Optional<Item> asked = items.find(acting, action.itemId());
        Item item = items.record(
                acting,
                NewItem.full(
                                file.subjectId(),
                                file.reference(),
                                bound.in(file.regime()).category(CategoryMeaning.AGREEMENTS),
                                ItemKind.DONE,
                                words.text())
                        .under(asked.map(Item::lifeDomain).orElse(null)));
        Professional lead = people.get(file.caseLeadId());
        if (!lead.organisation().id().equals(acting.organisationId())) {
            Narrative need = asked.map(Item::narrative).orElse(words);
            work.give(
                    acting,
                    file,
                    List.of(new CaseTransaction.Needed(
                            requests.to(acting, file, item, lead, Role.CASE_LEAD, need, requests.lasting(null), null),
                            need)));
        }
        return item.id();
    }
}

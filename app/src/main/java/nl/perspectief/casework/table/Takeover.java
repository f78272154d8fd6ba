package nl.perspectief.casework.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.plan.ActionHandover;
import nl.perspectief.casework.plan.JdbcPlanActions;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.casework.table.Participants.NewSeat;
import nl.perspectief.casework.table.Participants.Seated;
import nl.perspectief.casework.table.Participants.Table;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import org.springframework.stereotype.Component;

/** Everything that one person at a table has to do goes to a colleague at once, by who leads the case. */
@Component
public class Takeover {
    private final CaseTransaction work;
    private final Participants participants;
    private final JdbcSeats seats;
    private final JdbcPlanActions actions;
    private final ActionHandover handover;
    private final Items items;

    Takeover(
            CaseTransaction work,
            Participants participants,
            JdbcSeats seats,
            JdbcPlanActions actions,
            ActionHandover handover,
            Items items) {
        this.work = work;
        this.participants = participants;
        this.seats = seats;
        this.actions = actions;
        this.handover = handover;
        this.items = items;
    }

    /** An open action, with its words. */
    public record Open(PlanAction action, String words) {}

    /** Whose work it is. @param open what waits for somebody else */
    public record Work(Table table, Seated from, List<Open> open) {
        public CaseHeader header() {
            return table.header();
        }

        /** Those at the table who could do it. */
        public List<Seated> seated() {
            return table.seats().stream()
                    .filter(one -> one.present()
                            && !one.professional()
                                    .id()
                                    .equals(from.professional().id()))
                    .toList();
        }
    }

    /** One that the covenant does not let the colleague have. */
    public record Refused(Open open, List<SharingOutcome.Withheld> why) {}

    /**
     * What became of it.
     *
     * @param seat the answer about the seat; when it is not done, nothing is
     */
    public record Outcome(CaseAnswer seat, int handed, List<Refused> refused) {}

    /** Absent for who does not lead the case, and for the seat of who leads it. */
    public Optional<Work> look(Acting acting, UUID caseId, UUID seatId) {
        Optional<List<Open>> open = work.lookLeading(
                acting,
                caseId,
                ObjectType.PLAN_ACTION,
                _ -> seats.ofCase(caseId).stream()
                        .filter(seat -> seat.id().equals(seatId) && seat.mayBeTakenAway())
                        .findFirst()
                        .map(seat -> open(acting, caseId, seat.professionalId())));
        return open.flatMap(all -> participants
                .look(acting, caseId)
                .flatMap(table -> table.seats().stream()
                        .filter(one -> one.seat().id().equals(seatId))
                        .findFirst()
                        .map(from -> new Work(table, from, all))));
    }

    private List<Open> open(Acting acting, UUID caseId, UUID owner) {
        return actions.ofCase(caseId).stream()
                .filter(action -> action.open() && action.ownerId().equals(owner))
                .map(action -> new Open(
                        action,
                        items.find(acting, action.itemId())
                                .map(Item::narrative)
                                .map(words -> words.text())
                                .orElse("")))
                .toList();
    }

    /** Gives a seat to a colleague who has none, and then the actions one by one: what is withheld stays, and is told. */
    public Outcome to(Acting acting, Work work, NewSeat colleague) {
        UUID caseId = work.header().file().id();
        boolean seated =
                work.seated().stream().anyMatch(one -> one.professional().id().equals(colleague.professionalId()));
        CaseAnswer seat =
                seated ? new CaseAnswer.Done(colleague.professionalId()) : participants.add(acting, caseId, colleague);
        if (!(seat instanceof CaseAnswer.Done)) {
            return new Outcome(seat, 0, List.of());
        }
        List<Refused> refused = new ArrayList<>();
        int handed = 0;
        for (Open one : work.open()) {
            switch (handover.to(
                    acting, caseId, one.action().id(), one.action().version(), colleague.professionalId())) {
                case CaseAnswer.Done _ -> handed++;
                case CaseAnswer.Withheld(var why) -> refused.add(new Refused(one, why));
                case CaseAnswer.Stale _, CaseAnswer.Absent _ -> refused.add(new Refused(one, List.of()));
            }
        }
        return new Outcome(seat, handed, refused);
    }
}

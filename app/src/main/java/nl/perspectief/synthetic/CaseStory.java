package nl.perspectief.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.informing.Heard;
import nl.perspectief.casework.informing.ToldTogether;
import nl.perspectief.casework.informing.VictimView;
import nl.perspectief.casework.informing.Way;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.covenant.Extent;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.Exploitation;

/** A case from its opening on: who it is, who was told, who sits at the table, a plan, an action, and a next phase. */
final class CaseStory {
    private static final List<Phase> LATER = List.of(Phase.PLAN, Phase.PLAN, Phase.EVALUATION, Phase.CLOSING);
    private static final int SEAT_DAYS = 120;

    private final Transactions transactions;
    private final CaseFiles files;
    private final Participants participants;
    private final Plans plans;
    private final PlanActions actions;
    private final CaseSharing sharing;
    private final Progress progress;

    CaseStory(
            Transactions transactions,
            CaseFiles files,
            Participants participants,
            Plans plans,
            PlanActions actions,
            CaseSharing sharing,
            Progress progress) {
        this.transactions = transactions;
        this.files = files;
        this.participants = participants;
        this.plans = plans;
        this.actions = actions;
        this.sharing = sharing;
        this.progress = progress;
    }

    /** @param at one who comes to the table and gets an action */
    void tell(Acting lead, Mandate at, UUID caseId, Fiction fiction, LocalDate today) {
        transactions.run(lead, () -> lead(lead, at, caseId, fiction, today));
        if (fiction.chance(30) && givesWhatIsSeen(at)) {
            give(at.under(lead.purpose(), lead.trace()), lead, caseId, today);
        }
        if (fiction.chance(40)) {
            done(files.move(lead, caseId, 2, fiction.one(LATER), today.plusWeeks(6)));
        }
        progress.cases.incrementAndGet();
    }

    private void lead(Acting lead, Mandate at, UUID caseId, Fiction fiction, LocalDate today) {
        CaseAnswer named = files.identify(lead, caseId, fiction.somebody());
        if (!(named instanceof CaseAnswer.Stale)) { // it came along with the referral
            done(named);
        }
        done(files.inform(lead, caseId, 1, told(lead, today)));
        UUID professional = at.professional().id();
        done(participants.add(
                lead,
                caseId,
                new Participants.NewSeat(
                        professional,
                        new Narrative("Nodig voor de aanpak van dit plan."),
                        today.plusDays(SEAT_DAYS),
                        givesWhatIsSeen(at))));
        LifeDomain domain = fiction.one(List.of(LifeDomain.SCHOOL, LifeDomain.WORK_AND_MONEY, LifeDomain.LEISURE));
        done(plans.write(
                lead,
                caseId,
                new Plans.NewText(domain, ItemKind.GOAL, new Narrative("Elke week iets doen waar ik trots op ben."))));
        done(actions.give(
                lead,
                caseId,
                new PlanActions.NewAction(
                        domain,
                        new Narrative("Samen een proefles of proefdag regelen."),
                        professional,
                        today.plusDays(fiction.below(SEAT_DAYS)))));
    }

    private static ToldTogether told(Acting lead, LocalDate today) {
        UUID by = lead.professionalId();
        return new ToldTogether(
                new Heard(today, Way.CONVERSATION, by, null),
                null,
                true,
                today,
                today,
                new VictimView(today, Exploitation.MAYBE, by, new Narrative("Er is druk van ouderen gezien.")));
    }

    private static boolean givesWhatIsSeen(Mandate at) {
        String partner = at.organisation().partner();
        return partner.equals("jongerenwerk") || partner.equals("school");
    }

    private void give(Acting giver, Acting lead, UUID caseId, LocalDate today) {
        done(sharing.give(
                giver,
                caseId,
                new CaseSharing.Offer(
                        null,
                        new CaseSharing.Statement(
                                "c4",
                                ItemKind.OBSERVATION,
                                Extent.SUMMARY,
                                new Narrative("Komt weer op tijd en praat over later."),
                                today.minusDays(1),
                                null),
                        Map.of(lead.professionalId(), new Narrative("Nodig om te zien of het plan werkt.")),
                        null,
                        today.plusDays(SEAT_DAYS))));
    }

    private static void done(CaseAnswer answer) {
        if (!(answer instanceof CaseAnswer.Done)) {
            throw new IllegalStateException("not done in a case: " + answer);
        }
    }
}

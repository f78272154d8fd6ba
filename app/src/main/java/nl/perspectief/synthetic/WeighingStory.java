package nl.perspectief.synthetic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.weighing.Answered;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.DecideReferral;
import nl.perspectief.signals.weighing.Given;
import nl.perspectief.signals.weighing.Settled;
import nl.perspectief.signals.weighing.WeighingDecision.Advice;
import nl.perspectief.signals.weighing.WeighingDecision.BackToBasis;
import nl.perspectief.signals.weighing.WeighingDecision.PersonalApproach;
import nl.perspectief.signals.weighing.Weighings;

/** Referrals weighed by one lead and read by a second, all of a batch in one transaction for each step. */
final class WeighingStory {
    private final Transactions transactions;
    private final Weighings weighings;
    private final DecideReferral decisions;

    WeighingStory(Transactions transactions, Weighings weighings, DecideReferral decisions) {
        this.transactions = transactions;
        this.weighings = weighings;
        this.decisions = decisions;
    }

    /** Opens a case for each, led by the second reader. */
    List<UUID> takenOn(Acting lead, Acting second, List<Referral> referrals) {
        transactions.run(lead, () -> referrals.forEach(referral -> weigh(lead, referral)));
        transactions.run(
                second,
                () -> referrals.forEach(referral -> expect(
                        weighings.readSecond(second, referral.id(), true, "Ik kom tot hetzelfde."), "second reading")));
        return transactions.as(
                lead,
                () -> referrals.stream()
                        .map(referral -> opened(
                                decisions.decide(lead, referral.id(), new PersonalApproach(second.professionalId()))))
                        .toList());
    }

    private void weigh(Acting lead, Referral referral) {
        expect(weighings.begin(lead, referral.id()), "begin");
        Map<Criterion, Given> answers = new EnumMap<>(Criterion.class);
        Criterion.of(referral.route())
                .forEach(criterion -> answers.put(criterion, new Given(true, "Ja, dat blijkt uit wat er gezien is.")));
        expect(weighings.answer(lead, referral.id(), 1, answers) instanceof Answered.Saved, "answers");
        expect(weighings.offer(lead, referral.id()).isEmpty(), "offer");
    }

    private static UUID opened(Settled settled) {
        if (settled instanceof Settled.Done(var _, UUID caseId) && caseId != null) {
            return caseId;
        }
        throw new IllegalStateException("no case was opened: " + settled);
    }

    /** Sends one back to where it came from. */
    void sentBack(Acting lead, Referral referral) {
        expect(weighings.begin(lead, referral.id()), "begin");
        expect(
                decisions.decide(lead, referral.id(), new BackToBasis(Set.of(Advice.TALK_WITH_YOUTH)))
                        instanceof Settled.Done,
                "back to basis");
    }

    private static void expect(boolean done, String what) {
        if (!done) {
            throw new IllegalStateException("not done: " + what);
        }
    }
}

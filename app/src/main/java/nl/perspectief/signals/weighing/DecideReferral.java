package nl.perspectief.signals.weighing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.PossibleLeads;
import nl.perspectief.sharing.correcting.FileObjections;
import nl.perspectief.signals.CaseOpening;
import nl.perspectief.signals.destroying.Destructions;
import nl.perspectief.signals.referral.LeadReferrals;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.ReferralAnswer;
import nl.perspectief.signals.weighing.WeighingDecision.BackToBasis;
import nl.perspectief.signals.weighing.WeighingDecision.NotTakenOn;
import nl.perspectief.signals.weighing.WeighingDecision.OtherPath;
import nl.perspectief.signals.weighing.WeighingDecision.PersonalApproach;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes the decision that ends a weighing, and does in the same transaction what follows from it. */
@Component
public class DecideReferral {
    private final Transactions transactions;
    private final Weighings weighings;
    private final LeadReferrals referrals;
    private final PossibleLeads leads;
    private final ObjectProvider<CaseOpening> cases;
    private final Destructions destructions;
    private final FileObjections objections;
    private final WeighingLog log;
    private final Clock clock;

    DecideReferral(
            Transactions transactions,
            Weighings weighings,
            LeadReferrals referrals,
            PossibleLeads leads,
            ObjectProvider<CaseOpening> cases,
            Destructions destructions,
            FileObjections objections,
            WeighingLog log,
            Clock clock) {
        this.transactions = transactions;
        this.weighings = weighings;
        this.referrals = referrals;
        this.leads = leads;
        this.cases = cases;
        this.destructions = destructions;
        this.objections = objections;
        this.log = log;
        this.clock = clock;
    }

    /** What would hold this decision back now. */
    public List<Obstacle> obstacles(Acting lead, WeighingFile file, WeighingDecision decision) {
        Weighing weighing = file.weighing();
        if (weighing == null) {
            return List.of(Obstacle.NOT_BEGUN);
        }
        List<Obstacle> obstacles = DecisionRules.obstacles(
                decision, new DecisionRules.Asked(weighing, lead.professionalId(), clock.instant()));
        return rests(lead, file, decision)
                ? Stream.concat(Stream.of(Obstacle.OBJECTION_OPEN), obstacles.stream())
                        .toList()
                : obstacles;
    }

    /** As long as an objection is open nobody is taken on or sent on (AVG 18); letting go is what who objects wants. */
    private boolean rests(Acting lead, WeighingFile file, WeighingDecision decision) {
        return switch (decision) {
            case NotTakenOn _, BackToBasis _ -> false;
            case OtherPath _, PersonalApproach _ ->
                objections.rests(lead, List.of(file.referral().id()));
        };
    }

    public Settled decide(Acting lead, UUID referralId, WeighingDecision decision) {
        return transactions.as(lead, () -> {
            weighings.hold(lead, referralId);
            return weighings
                    .find(lead, referralId)
                    .map(file -> decide(lead, file, decision))
                    .orElseGet(Settled.Absent::new);
        });
    }

    private Settled decide(Acting lead, WeighingFile file, WeighingDecision decision) {
        Referral referral = file.referral();
        List<Obstacle> obstacles = obstacles(lead, file, decision);
        if (obstacles.isEmpty() && !leadable(lead, file.referral(), decision)) {
            obstacles = List.of(Obstacle.NO_CASE_LEAD);
        }
        if (!obstacles.isEmpty()) {
            log.refused(lead, referral);
            return new Settled.Refused(obstacles);
        }
        if (decision instanceof NotTakenOn(WeighingDecision.Ground ground)
                && !file.wantedByOther(lead.professionalId())) {
            return weighings.wantToLetGo(lead, referral, ground)
                    ? new Settled.Wanted()
                    : new Settled.Refused(List.of(Obstacle.OTHER_CONFIRMS));
        }
        if (!referrals.settle(lead, referral, answer(referral, decision))) {
            return new Settled.Refused(List.of(Obstacle.ALREADY_DECIDED));
        }
        return new Settled.Done(decision.outcome(), follow(lead, file, decision));
    }

    private boolean leadable(Acting lead, Referral referral, WeighingDecision decision) {
        return !(decision instanceof PersonalApproach(UUID caseLead))
                || leads.of(lead, referral.regime(), referral.leadOrganisationId(), PhaseMeaning.START).stream()
                        .anyMatch(one -> one.id().equals(caseLead));
    }

    private ReferralAnswer answer(Referral referral, WeighingDecision decision) {
        return new ReferralAnswer(
                referral.id(),
                referral.signalId(),
                decision.outcome(),
                decision.detail(),
                decision.advice().stream().map(Enum::name).sorted().toList(),
                referral.referredAt(),
                clock.instant(),
                null);
    }

    private @Nullable UUID follow(Acting lead, WeighingFile file, WeighingDecision decision) {
        Referral referral = file.referral();
        return switch (decision) {
            case NotTakenOn _ -> {
                destructions.ask(lead, referral.id());
                referrals.close(lead, referral);
                referrals.destroy(lead, referral);
                log.destroyed(lead, referral);
                yield null;
            }
            case BackToBasis _, OtherPath _ -> {
                referrals.close(lead, referral);
                weighings.forget(lead, referral);
                log.done(lead, Action.DECIDED, referral);
                yield null;
            }
            case PersonalApproach(UUID caseLead) -> {
                UUID caseId = cases.getObject().open(lead, opening(file, caseLead));
                referrals.leadsTo(lead, referral, caseId);
                var _ = weighings.holdOn(lead, referral.id());
                referrals.close(lead, referral);
                log.done(lead, Action.DECIDED, referral);
                yield caseId;
            }
        };
    }

    /** Why a personal approach is needed is why somebody has to lead it. */
    private static @Nullable String necessity(WeighingFile file) {
        Weighing weighing = file.weighing();
        Reason reason = weighing == null ? null : weighing.reasons().get(Criterion.NECESSITY);
        return reason == null ? null : reason.text();
    }

    /** Whether who it is would go along to a case lead of each organisation that has these. */
    public List<CaseOpening.Foreseen> foresee(Acting lead, WeighingFile file, List<Professional> caseLeads) {
        return transactions.as(
                lead, () -> cases.getObject().foresee(lead, opening(file, lead.professionalId()), caseLeads));
    }

    private static CaseOpening.Opening opening(WeighingFile file, UUID caseLead) {
        Referral referral = file.referral();
        return new CaseOpening.Opening(
                referral.id(),
                referral.subjectId(),
                referral.route().number(),
                caseLead,
                referral.leadOrganisationId(),
                referral.regime(),
                necessity(file),
                new CaseOpening.Report(
                        referral.referredBy(),
                        referral.organisationId(),
                        DutchDays.of(referral.referredAt()),
                        file.identity().orElse(null),
                        file.brought()));
    }
}

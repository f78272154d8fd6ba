package nl.perspectief.signals.referral;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.attesting.Attestations;
import nl.perspectief.sharing.attesting.NewAttestation;
import nl.perspectief.sharing.attesting.Recordables;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.review.ShareReviews;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import org.springframework.stereotype.Component;

/** What somebody records on an own signal of a condition that nothing else tells; what was referred of it follows at once. */
@Component
public class SignalAttestations {
    private final Transactions transactions;
    private final Signals signals;
    private final Referrals referrals;
    private final Attestations attestations;
    private final Disclosures disclosures;
    private final ShareReviews reviews;
    private final Audit audit;
    private final Clock clock;

    SignalAttestations(
            Transactions transactions,
            Signals signals,
            Referrals referrals,
            Attestations attestations,
            Disclosures disclosures,
            ShareReviews reviews,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.signals = signals;
        this.referrals = referrals;
        this.attestations = attestations;
        this.disclosures = disclosures;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    public record Overview(SignalFile file, Recordables all) {}

    /** Empty also when the signal is not this professional's to see. */
    public Optional<Overview> look(Acting acting, UUID signalId) {
        return transactions.as(
                acting,
                () -> signals.look(acting, signalId)
                        .map(file -> new Overview(
                                file,
                                new Recordables(
                                        attestations.look(
                                                acting,
                                                ReferralCircumstances.byHand(file.signal()),
                                                acting.mandate().roles(),
                                                known(acting, file),
                                                shares(acting, file)),
                                        file.items()))));
    }

    /** What the signal and its referral say themselves, of which nothing is recorded by hand. */
    private Circumstances known(Acting acting, SignalFile file) {
        ReferralCircumstances.Recorded signal = ReferralCircumstances.Recorded.of(file);
        return ReferralCircumstances.of(
                referrals
                        .ofSignal(acting, file.signal().id())
                        .map(referral -> signal.referred(referral.route(), referral.consent(), null))
                        .orElse(signal),
                DutchDays.of(clock.instant()));
    }

    private List<Disclosure> shares(Acting acting, SignalFile file) {
        return file.items().stream()
                .flatMap(item -> disclosures.ofItem(acting, item.id()).stream())
                .toList();
    }

    /** Records how a condition stands; whether it was for who acts to record. */
    public boolean record(Acting acting, UUID signalId, NewAttestation wanted) {
        return transactions.as(acting, () -> {
            signals.hold(acting, signalId);
            Optional<SignalFile> file = signals.find(acting, signalId);
            Optional<UUID> made = file.flatMap(found -> attestations.record(
                    acting,
                    ReferralCircumstances.byHand(found.signal()),
                    acting.mandate().roles(),
                    known(acting, found),
                    wanted));
            made.ifPresent(id -> follow(acting, file.orElseThrow(), Action.RECORDED, id));
            return made.isPresent();
        });
    }

    /** Ends what was recorded; whether there was one to end. */
    public boolean end(Acting acting, UUID signalId, UUID id, Narrative reason) {
        return transactions.as(acting, () -> {
            signals.hold(acting, signalId);
            Optional<SignalFile> file = signals.find(acting, signalId);
            boolean ended = file.isPresent() && attestations.end(acting, id, reason);
            if (ended) {
                follow(acting, file.orElseThrow(), Action.WITHDREW, id);
            }
            return ended;
        });
    }

    private void follow(Acting acting, SignalFile file, Action action, UUID id) {
        referrals
                .ofSignal(acting, file.signal().id())
                .ifPresent(referral -> reviews.followReferral(acting, referral.id()));
        audit.note(
                acting,
                AuditEvent.done(action, ObjectType.ATTESTATION, id),
                ProcessingActivity.SIGNAL_RECORDING,
                List.of(file.signal().subjectId()));
    }
}

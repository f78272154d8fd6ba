package nl.perspectief.signals.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.Outcome;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.correcting.FileObjections;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.signals.CaseOpening;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.destroying.Destructions;
import nl.perspectief.signals.routes.ContactAge;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings signals to the process lead, as far as the covenant lets each statement travel, and takes them back. */
@Component
public class Referrals {
    private final Transactions transactions;
    private final Signals signals;
    private final JdbcReferrals rows;
    private final ReferralSharing sharing;
    private final Disclosures disclosures;
    private final Items items;
    private final ObjectProvider<CaseOpening> cases;
    private final Destructions destructions;
    private final ContactAge ages;
    private final FileObjections objections;
    private final Audit audit;
    private final Clock clock;

    Referrals(
            Transactions transactions,
            Signals signals,
            JdbcReferrals rows,
            ReferralSharing sharing,
            Disclosures disclosures,
            Items items,
            ObjectProvider<CaseOpening> cases,
            Destructions destructions,
            ContactAge ages,
            FileObjections objections,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.signals = signals;
        this.rows = rows;
        this.sharing = sharing;
        this.disclosures = disclosures;
        this.items = items;
        this.cases = cases;
        this.destructions = destructions;
        this.ages = ages;
        this.objections = objections;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where referrals of a signal can go: the organisations that can lead a personal approach; the usual one first. */
    public List<Organisation> leads(Signal signal) {
        return sharing.leads(signal.regime());
    }

    /** What referring all of it would give and hold back; empty when the signal is not to be seen. */
    public Optional<ReferralPreview> preview(Acting acting, UUID signalId, Route route, Consent consent) {
        return transactions.as(
                acting,
                () -> signals.look(acting, signalId)
                        .map(file -> preview(
                                acting,
                                file,
                                sharing.lead(file.signal().regime(), null),
                                file.items(),
                                route,
                                consent,
                                null)));
    }

    /** What this very wish would give, reason and all, and what it would hold back; nothing is given or kept. */
    public Optional<ReferralPreview> preview(Acting acting, NewReferral wish) {
        return transactions.as(
                acting,
                () -> signals.look(acting, wish.signalId()).map(file -> {
                    List<Item> chosen = new ArrayList<>(chosen(file, wish));
                    chosen.add(sharing.need(file.signal(), wish.need()).heldBy(acting, clock.instant()));
                    return preview(
                            acting, file, lead(file.signal(), wish), chosen, wish.route(), wish.consent(), wish.need());
                }));
    }

    private ReferralPreview preview(
            Acting acting,
            SignalFile file,
            Organisation lead,
            List<Item> chosen,
            Route route,
            Consent consent,
            @Nullable String need) {
        List<SharingRequest> sharings =
                sharing.of(acting, file, lead, chosen, route, consent, need, null, clock.instant());
        List<Received> travels = disclosures.preview(acting, sharings);
        return new ReferralPreview(
                file,
                lead,
                travels,
                disclosures.foresee(acting, sharings).stream()
                        .filter(SharingOutcome.Withheld.class::isInstance)
                        .map(SharingOutcome.Withheld.class::cast)
                        .toList(),
                file.items().stream().filter(Predicate.not(chosen::contains)).toList(),
                sharing.along(file, travels.stream().map(Received::disclosure).toList(), clock.instant())
                        .map(ReferralSharing.Along::brought)
                        .orElse(null));
    }

    /** Gives the chosen statements and the reason to the process lead, all or nothing. */
    public Referred refer(Acting acting, NewReferral wish) {
        return transactions.as(acting, () -> {
            signals.hold(acting, wish.signalId());
            return signals.find(acting, wish.signalId())
                    .map(file -> refer(acting, file, wish))
                    .orElseGet(Referred.Absent::new);
        });
    }

    private Referred refer(Acting acting, SignalFile file, NewReferral wish) {
        Instant now = clock.instant();
        Optional<Referred> refused =
                wish.refusedFor(file, now, day -> ages.holds(file.signal().regime(), day, now));
        if (refused.isPresent()) {
            return refused.get();
        }
        List<Referral> before = rows.ofSignal(wish.signalId());
        if (before.stream().anyMatch(Referral::open)) {
            return new Referred.AlreadyReferred();
        }
        if (objections.rests(
                acting, before.stream().flatMap(one -> one.files().stream()).toList())) {
            return new Referred.Rests();
        }
        if (standing(acting, file.signal().id())
                .filter(CaseOpening.Standing::open)
                .isPresent()) {
            return new Referred.InCase();
        }
        Referral referral = made(acting, file.signal(), wish, now);
        var _ = destructions.keepReferredAgain(acting, referral.signalId(), referral.subjectId());
        rows.insert(referral, wish);
        Item need = items.record(acting, sharing.need(file.signal(), wish.need()));
        List<Item> chosen = new ArrayList<>(chosen(file, wish));
        chosen.add(need);
        List<SharingOutcome> shared = disclosures.shareAll(
                acting,
                sharing.of(
                        acting,
                        file,
                        lead(file.signal(), wish),
                        chosen,
                        wish.route(),
                        wish.consent(),
                        wish.need(),
                        referral.id(),
                        now));
        List<Item> withheld = ReferralSharing.withheld(shared);
        if (!withheld.isEmpty()) {
            items.destroy(acting, List.of(need.id()));
            rows.delete(referral.id());
            note(acting, Action.REFERRED, referral, Outcome.REFUSED);
            return new Referred.Withheld(withheld);
        }
        sharing.along(file, ReferralSharing.given(shared), now)
                .ifPresent(along -> rows.bring(referral, along.category(), along.brought()));
        signals.reach(acting, referral.signalId(), PhaseMeaning.WEIGHING);
        note(acting, Action.REFERRED, referral, Outcome.DONE);
        return new Referred.Made(referral);
    }

    private static List<Item> chosen(SignalFile file, NewReferral wish) {
        return file.items().stream()
                .filter(item -> item.identity() != null || wish.itemIds().contains(item.id()))
                .toList();
    }

    private Referral made(Acting acting, Signal signal, NewReferral wish, Instant now) {
        return new Referral(
                Ids.next(now),
                signal.id(),
                signal.subjectId(),
                acting.organisationId(),
                acting.professionalId(),
                lead(signal, wish).id(),
                wish.route(),
                wish.consent(),
                now,
                wish.route().due(now),
                null,
                null,
                null,
                null,
                signal.regime());
    }

    private Organisation lead(Signal signal, NewReferral wish) {
        return sharing.lead(signal.regime(), wish.lead());
    }

    /** Undoes the open referral of a signal as long as nobody began to weigh it; whether that was so. */
    public boolean takeBack(Acting acting, UUID signalId) {
        return transactions.as(
                acting,
                () -> rows.ofSignal(signalId).stream()
                        .filter(Referral::canBeTakenBack)
                        .findFirst()
                        .filter(referral -> takeBack(acting, referral))
                        .isPresent());
    }

    private boolean takeBack(Acting acting, Referral referral) {
        if (!rows.delete(referral.id())) {
            return false;
        }
        disclosures.endReferral(acting, referral.id(), "aanmelding teruggenomen");
        items.destroy(
                acting,
                items.ofSignal(acting, referral.signalId()).stream()
                        .filter(item -> item.kind() == ItemKind.NOTE)
                        .map(Item::id)
                        .toList());
        signals.reach(acting, referral.signalId(), PhaseMeaning.SIGNAL);
        note(acting, Action.WITHDREW, referral, Outcome.DONE);
        return true;
    }

    /** The latest referral of a signal; to be asked together with the signal, whose look is noted. */
    public Optional<Referral> ofSignal(Acting acting, UUID signalId) {
        return transactions.as(acting, () -> rows.ofSignal(signalId).stream().findFirst());
    }

    /** How the case stands that came of the latest referral of a signal; empty when none did. */
    public Optional<CaseOpening.Standing> standing(Acting acting, UUID signalId) {
        return transactions.as(
                acting,
                () -> rows.ofSignal(signalId).stream()
                        .findFirst()
                        .flatMap(referral -> Optional.ofNullable(referral.caseId()))
                        .flatMap(id -> cases.getObject().standing(acting, id)));
    }

    /** The answer on a referral, for its giver. */
    public Optional<ReferralAnswer> answerOn(Acting acting, UUID referralId) {
        return transactions.as(acting, () -> rows.answerOn(referralId));
    }

    /** Answers that were not marked as seen, the newest first. @param others how many more there are */
    public record Unseen(List<ReferralAnswer> first, int others) {}

    /** The answers on the acting professional's referrals that were not marked as seen; no person is in them. */
    public Unseen unseen(Acting acting) {
        return transactions.as(acting, () -> rows.unseen(acting.organisationId()));
    }

    /** Marks an answer as seen; whether there was one to mark. */
    public boolean see(Acting acting, UUID id) {
        return transactions.as(acting, () -> rows.see(id, clock.instant()));
    }

    private void note(Acting acting, Action action, Referral referral, Outcome outcome) {
        audit.note(
                acting,
                AuditEvent.done(action, ObjectType.REFERRAL, referral.id()).ended(outcome),
                ProcessingActivity.SIGNAL_REFERRING,
                List.of(referral.subjectId()));
    }
}

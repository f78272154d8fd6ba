package nl.perspectief.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.BoundWords;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.review.ShareReviews;
import org.springframework.stereotype.Component;

/**
 * The only door between organisations. Nothing is given without a decision of the covenant, and what is given can be read
 * for one purpose, by one receiver, until a moment, for as long as the covenant allows the flow.
 */
@Component
public class Disclosures {
    private final Transactions transactions;
    private final BoundWords words;
    private final JdbcDisclosures rows;
    private final ShareReviews reviews;
    private final DisclosureDraft draft;
    private final Items items;
    private final Audit audit;
    private final Clock clock;

    Disclosures(
            Transactions transactions,
            BoundWords words,
            JdbcDisclosures rows,
            ShareReviews reviews,
            DisclosureDraft draft,
            Items items,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.words = words;
        this.rows = rows;
        this.reviews = reviews;
        this.draft = draft;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives one own item to one receiver, or says why the covenant does not. */
    public SharingOutcome share(Acting giver, SharingRequest sharing) {
        return shareAll(giver, List.of(sharing)).getFirst();
    }

    /** All or nothing: when one is withheld, nothing is given and only the withheld are answered. */
    public List<SharingOutcome> shareAll(Acting giver, List<SharingRequest> sharings) {
        return transactions.as(giver, () -> {
            List<SharingOutcome> answers =
                    sharings.stream().map(sharing -> draft.of(giver, sharing)).toList();
            List<SharingOutcome> withheld = answers.stream()
                    .filter(SharingOutcome.Withheld.class::isInstance)
                    .toList();
            if (!withheld.isEmpty()) {
                return withheld;
            }
            List<Disclosure> given = answers.stream()
                    .flatMap(answer -> answer instanceof SharingOutcome.Given(Disclosure disclosure)
                            ? Stream.of(disclosure)
                            : Stream.empty())
                    .toList();
            given.forEach(rows::insert);
            given.forEach(disclosure -> noteGiven(giver, disclosure));
            reviews.followGiven(giver, given.stream().map(Disclosure::id).toList());
            return answers;
        });
    }

    /** What the receivers would see if these were shared now: the permitted ones, in the form of their delivery. */
    public List<Received> preview(Acting giver, List<SharingRequest> sharings) {
        return transactions.as(giver, () -> {
            List<Received> seen = new ArrayList<>();
            for (SharingRequest sharing : sharings) {
                if (draft.of(giver, sharing) instanceof SharingOutcome.Given(Disclosure disclosure)) {
                    seen.add(new Received(sharing.item(), disclosure));
                }
            }
            return seen;
        });
    }

    /** What would become of these if they were shared now, one by one: what would stand, or why it is withheld. */
    public List<SharingOutcome> foresee(Acting giver, List<SharingRequest> sharings) {
        return transactions.as(
                giver,
                () -> sharings.stream().map(sharing -> draft.of(giver, sharing)).toList());
    }

    /** Ends a disclosure before its term; the receiver's next question no longer finds it. Whether there was one to end. */
    public boolean withdraw(Acting acting, UUID id, String reason) {
        return transactions.as(
                acting,
                () -> rows.byId(id).stream().anyMatch(disclosure -> end(acting, List.of(disclosure), reason) == 1));
    }

    /** Ends all that was given by way of a referral; how many there were. */
    public int endReferral(Acting acting, UUID referralId, String reason) {
        return transactions.as(acting, () -> end(acting, rows.ofReferral(referralId), reason));
    }

    /** Ends all that one professional received in a case; how many there were. */
    public int endSeat(Acting lead, UUID caseId, UUID professionalId, String reason) {
        return transactions.as(
                lead,
                () -> end(
                        lead,
                        rows.ofCase(caseId).stream()
                                .filter(disclosure -> professionalId.equals(disclosure.receiverProfessionalId()))
                                .toList(),
                        reason));
    }

    /** Ends all that who acts received in a case; how many there were. */
    public int giveBack(Acting acting, UUID caseId, String reason) {
        return transactions.as(acting, () -> {
            Map<UUID, Disclosure> mine =
                    rows.ofCase(caseId).stream().collect(Collectors.toMap(Disclosure::id, disclosure -> disclosure));
            List<UUID> ended = rows.giveBack(caseId, reason, clock.instant());
            ended.stream().map(mine::get).filter(Objects::nonNull).forEach(disclosure -> noteEnded(acting, disclosure));
            return ended.size();
        });
    }

    private int end(Acting acting, List<Disclosure> disclosures, String reason) {
        Instant now = clock.instant();
        List<Disclosure> ended = disclosures.stream()
                .filter(disclosure -> rows.end(disclosure.id(), acting.professionalId(), reason, now))
                .toList();
        ended.forEach(disclosure -> noteEnded(acting, disclosure));
        return ended.size();
    }

    private void noteEnded(Acting acting, Disclosure disclosure) {
        audit.note(
                acting,
                disclosure.deed(Action.WITHDREW),
                ProcessingActivity.DISCLOSURE_WITHDRAWING,
                List.of(disclosure.subjectId()));
    }

    /** What others gave me in this case, with the disclosure that opened it. */
    public List<Received> received(Acting acting, UUID caseId) {
        return transactions.as(acting, () -> opened(acting, rows.ofCase(caseId)));
    }

    /** What a referral gave me. */
    public List<Received> ofReferral(Acting acting, UUID referralId) {
        return transactions.as(acting, () -> opened(acting, rows.ofReferral(referralId)));
    }

    private List<Received> opened(Acting acting, List<Disclosure> disclosures) {
        Instant now = clock.instant();
        List<Disclosure> mine = disclosures.stream()
                .filter(disclosure -> disclosure.receivedBy(acting) && disclosure.standsAt(now))
                .toList();
        Map<UUID, Item> seen =
                items.findAll(acting, mine.stream().map(Disclosure::itemId).collect(Collectors.toSet()));
        return mine.stream()
                .flatMap(disclosure ->
                        Optional.ofNullable(seen.get(disclosure.itemId()))
                                .map(item -> new Received(item, disclosure))
                                .stream())
                .toList();
    }

    /** Who can see what of a case, why and until when, as far as the acting professional may know of it. */
    public List<Disclosure> ofCase(Acting acting, UUID caseId) {
        return transactions.as(acting, () -> rows.ofCase(caseId));
    }

    /** The same of several cases. */
    public List<Disclosure> ofCases(Acting acting, Collection<UUID> caseIds) {
        return transactions.as(acting, () -> rows.all("case_id", caseIds));
    }

    /** One that the acting professional may know of. */
    public Optional<Disclosure> find(Acting acting, UUID id) {
        return transactions.as(acting, () -> rows.byId(id).stream().findFirst());
    }

    /** Those of these that the acting professional may know of, by id. */
    public Map<UUID, Disclosure> findAll(Acting acting, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : transactions.as(
                        acting,
                        () -> rows.all("id", ids).stream()
                                .collect(Collectors.toMap(Disclosure::id, disclosure -> disclosure)));
    }

    /** The disclosures of one item that the acting professional may know of. */
    public List<Disclosure> ofItem(Acting acting, UUID itemId) {
        return transactions.as(acting, () -> rows.ofItem(itemId));
    }

    /**
     * Standing disclosures in cases, given or received by me or watched over by me, whose term ends before a moment: of
     * each case the first to end.
     */
    public List<Disclosure> expiringBefore(Acting acting, Instant moment, int most) {
        return transactions.as(acting, () -> rows.firstExpiring(clock.instant(), moment, most));
    }

    /** In how many cases a standing disclosure ends before a moment. */
    public int casesExpiringBefore(Acting acting, Instant moment) {
        return transactions.as(acting, () -> rows.casesExpiring(clock.instant(), moment));
    }

    /** @param others how many more there are than the first of them; when that is as many again, there may be more */
    public record Some(List<Disclosure> first, int others) {}

    /** Standing disclosures in cases that I received since a moment, apart from who it is about; the newest first. */
    public Some receivedSince(Acting acting, Instant moment, int most) {
        return transactions.as(
                acting, () -> rows.receivedSince(acting.professionalId(), moment, clock.instant(), most));
    }

    /**
     * What can no longer be read in cases, because a review let it rest, or it or another ended it since a moment: given or received by me,
     * or in one of some cases. The last on top.
     */
    public Some stoppedSince(Acting acting, Collection<UUID> led, Instant moment, int most) {
        return transactions.as(acting, () -> rows.stopped(acting.professionalId(), led, moment, clock.instant(), most));
    }

    /** The same of what was given by way of a referral, by me or to a role that I have. */
    public List<Disclosure> stoppedReferralsSince(Acting acting, Instant moment, int most) {
        return transactions.as(acting, () -> rows.stoppedReferrals(moment, clock.instant(), most));
    }

    /**
     * Moves a case to another phase: each disclosure that has not ended is decided again with what is recorded now, and goes
     * along or ends. How many ended.
     */
    public int moveCase(Acting lead, UUID caseId, String phase) {
        return transactions.as(lead, () -> {
            Set<UUID> lost = reviews.endingIn(lead, caseId, phase);
            Map<Boolean, List<Disclosure>> running =
                    running(caseId).collect(Collectors.partitioningBy(disclosure -> lost.contains(disclosure.id())));
            running.getOrDefault(false, List.of()).forEach(disclosure -> rows.move(disclosure.id(), phase));
            reviews.followCase(lead, caseId);
            return end(lead, running.getOrDefault(true, List.of()), "fase");
        });
    }

    private Stream<Disclosure> running(UUID caseId) {
        Instant now = clock.instant();
        return rows.ofCase(caseId).stream().filter(disclosure -> disclosure.runsAt(now));
    }

    /** How many disclosures of a case would end if it moved to another phase now. */
    public int endingIn(Acting lead, UUID caseId, String phase) {
        return endings(lead, caseId, phase).size();
    }

    /** The disclosures of a case that would end if it moved to another phase now. */
    public List<Disclosure> endings(Acting lead, UUID caseId, String phase) {
        return transactions.as(lead, () -> {
            Set<UUID> lost = reviews.endingIn(lead, caseId, phase);
            return running(caseId)
                    .filter(disclosure -> lost.contains(disclosure.id()))
                    .toList();
        });
    }

    private void noteGiven(Acting giver, Disclosure disclosure) {
        audit.note(
                giver,
                disclosure.deed(Action.DISCLOSED),
                words.in(disclosure.covenant()).isOf(PartnerKind.POLICE, disclosure.giver())
                        ? ProcessingActivity.POLICE_DISCLOSING
                        : ProcessingActivity.DISCLOSING,
                List.of(disclosure.subjectId()));
    }
}

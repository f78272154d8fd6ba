package nl.perspectief.sharing.correcting;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.correcting.ReceiverNotice.Kind;
import nl.perspectief.sharing.items.FileColumns;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.review.ShareReviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts right what the own organisation recorded, wherever it hangs, also after a referral or a decision: whoever reads it reads
 * the new words at once and is told, and its shares are decided again (AVG 16, 17, 18 and 19).
 */
@Component
public class Corrections {
    private final Transactions transactions;
    private final JdbcCorrections rows;
    private final JdbcRightsRequests requests;
    private final Items items;
    private final ShareReviews reviews;
    private final Audit audit;
    private final Clock clock;

    Corrections(
            Transactions transactions,
            JdbcCorrections rows,
            JdbcRightsRequests requests,
            Items items,
            ShareReviews reviews,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.requests = requests;
        this.items = items;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    /** An item of the own organisation with what is asked of it; empty also when it is not to be seen. */
    public Optional<Item> look(Acting acting, UUID id) {
        return transactions.as(acting, () -> {
            Optional<Item> item = own(acting, id);
            item.ifPresent(seen -> note(acting, Action.LOOKED, seen));
            return item;
        });
    }

    Optional<Item> own(Acting acting, UUID id) {
        return items.find(acting, id)
                .filter(item -> item.organisationId().equals(acting.organisationId()))
                .filter(item -> rows.inReach(item.id()));
    }

    /** An own item that who acts answers for; of others nothing is put right, refused or destroyed. */
    Optional<Item> answered(Acting acting, UUID id) {
        return own(acting, id).filter(item -> rows.answered(item.id()));
    }

    /** Who else is to be asked: by name who recorded it. Absent for who answers for it. */
    public Optional<String> askInstead(Acting acting, UUID id) {
        return transactions.as(acting, () -> rows.answered(id) ? Optional.<String>empty() : rows.recorder(id));
    }

    /** Whether it may be destroyed by itself: who it is belongs to the whole file, and the words of an action to that action. */
    public static boolean goesAlone(Item item) {
        return item.identity() == null && item.kind() != ItemKind.ACTION;
    }

    /** Whether it says this already: then there is nothing to put right, and nobody to tell. */
    public static boolean same(Item item, Narrative words, @Nullable Identity identity) {
        return identity == null
                ? words.text().equals(item.narrative().text().strip().replace("\r\n", "\n"))
                : identity.equals(item.identity());
    }

    /** Replaces the words; of an item that says who somebody is the name and birth date. Whether it was as it was read. */
    public boolean correct(
            Acting acting, UUID id, int version, Narrative words, @Nullable Identity identity, CorrectionReason why) {
        return transactions.as(
                acting,
                () -> answered(acting, id)
                        .filter(item -> (item.identity() == null) == (identity == null))
                        .filter(_ ->
                                rows.correct(id, version, words.text(), why, acting.professionalId(), clock.instant()))
                        .map(item -> {
                            if (identity != null) {
                                rows.rename(id, identity);
                            }
                            changed(acting, item, Kind.CORRECTED);
                            requests.answer(
                                    id,
                                    List.of(RightsKind.CORRECTION),
                                    "DONE",
                                    acting.professionalId(),
                                    clock.instant());
                            return item;
                        })
                        .isPresent());
    }

    /** @param by nobody any more when absent */
    public boolean dispute(Acting acting, UUID id, @Nullable Disputer by) {
        return transactions.as(
                acting,
                () -> answered(acting, id)
                        .filter(_ -> rows.dispute(id, by, DutchDays.of(clock.instant())))
                        .map(item -> {
                            changed(acting, item, Kind.DISPUTED);
                            return item;
                        })
                        .isPresent());
    }

    private void changed(Acting acting, Item item, Kind kind) {
        rows.tell(item.id(), kind, false, acting.organisationId(), acting.professionalId(), clock.instant());
        reviews.followItems(acting, List.of(item.id()));
        note(acting, Action.CHANGED, item);
    }

    /** Destroys it with its shares; whoever ever received it is asked to destroy copies. Whether it was there. */
    public boolean erase(Acting acting, UUID id) {
        return transactions.as(
                acting,
                () -> answered(acting, id)
                        .filter(Corrections::goesAlone)
                        .map(item -> {
                            rows.tell(
                                    id,
                                    Kind.ERASED,
                                    true,
                                    acting.organisationId(),
                                    acting.professionalId(),
                                    clock.instant());
                            requests.answer(
                                    id, List.of(RightsKind.values()), "DONE", acting.professionalId(), clock.instant());
                            items.destroy(acting, List.of(id));
                            note(acting, Action.DESTROYED, item);
                            return item;
                        })
                        .isPresent());
    }

    /** Tells whoever received any of these own items that they go; a step of a larger deed, while they are there. */
    public void tellErased(Acting acting, Collection<UUID> ids) {
        transactions.run(
                acting,
                () -> ids.forEach(id -> rows.tell(
                        id, Kind.ERASED, true, acting.organisationId(), acting.professionalId(), clock.instant())));
    }

    public List<ReceiverNotice> told(Acting acting) {
        return transactions.as(acting, () -> rows.open(acting.organisationId()));
    }

    /** Reading the list is noted. */
    public List<ReceiverNotice> erasedByUs(Acting acting) {
        return transactions.as(acting, () -> {
            noteLooked(acting, null);
            return rows.erasedBy(acting.organisationId());
        });
    }

    /** Reading it is noted. */
    public Optional<ReceiverNotice> received(Acting acting, UUID notice) {
        return transactions.as(acting, () -> {
            Optional<ReceiverNotice> found =
                    rows.received(notice, acting.organisationId()).stream().findFirst();
            found.ifPresent(_ -> noteLooked(acting, notice));
            return found;
        });
    }

    private void noteLooked(Acting acting, @Nullable UUID notice) {
        audit.note(
                acting,
                AuditEvent.done(Action.LOOKED, ObjectType.ITEM, notice),
                ProcessingActivity.RIGHTS_ANSWERING,
                List.of());
    }

    /** Read; of what was erased: nothing is left. Whether that was not said before. */
    public boolean done(Acting acting, UUID notice) {
        return transactions.as(acting, () -> {
            Optional<JdbcCorrections.About> about = rows.done(notice, acting.professionalId(), clock.instant());
            about.ifPresent(one -> audit.note(
                    acting,
                    deed(Action.DECIDED, one.item(), one.file()),
                    ProcessingActivity.RIGHTS_ANSWERING,
                    List.of()));
            return about.isPresent();
        });
    }

    /** Whether who was told can still open where the new words stand; what ended meanwhile is read no more, and told as gone. */
    public boolean canOpen(Acting acting, ReceiverNotice notice) {
        UUID file = notice.fileId();
        return file == null || transactions.as(acting, () -> rows.fileInReach(file));
    }

    /** Whom a file is about, as far as who acts may know it for what they work for. */
    public Optional<Identity> whom(Acting acting, UUID file) {
        return transactions.as(acting, () -> rows.whom(file));
    }

    void note(Acting acting, Action action, Item item) {
        audit.note(
                acting,
                deed(action, item.id(), item.file()),
                ProcessingActivity.RIGHTS_ANSWERING,
                List.of(item.subjectId()));
    }

    /** In the logbook of the case that it lies in, for as long as who acts sees that. */
    private AuditEvent deed(Action action, UUID item, @Nullable FileReference file) {
        AuditEvent deed = AuditEvent.done(action, ObjectType.ITEM, item);
        UUID caseId = FileColumns.inCase(file);
        return caseId == null
                ? deed
                : rows.leading(caseId).map(lead -> deed.inCase(caseId, lead)).orElse(deed);
    }
}

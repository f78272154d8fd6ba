package nl.perspectief.casework.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcCaseFiles;
import nl.perspectief.casework.JdbcNeeds;
import nl.perspectief.casework.Phase;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moving a case to another approach, in this installation or elsewhere, an explicit act: a process lead decides, a second one
 * reads along, each partner brings what it wants to give, and from the transfer on the local case rests. Acting must be for
 * handing over.
 */
@Component
public class Transfers {
    /** As it is kept with a share that ended. */
    private static final String REASON = "overdracht";

    private final BoundWords words;

    private final Transactions transactions;
    private final CaseTransaction work;
    private final JdbcCaseFiles files;
    private final JdbcTransfers rows;
    private final JdbcNeeds needs;
    private final Successors successors;
    private final TransferPapers papers;
    private final Items items;
    private final Disclosures disclosures;

    Transfers(
            BoundWords words,
            Transactions transactions,
            CaseTransaction work,
            JdbcCaseFiles files,
            JdbcTransfers rows,
            JdbcNeeds needs,
            Successors successors,
            TransferPapers papers,
            Items items,
            Disclosures disclosures) {
        this.words = words;
        this.transactions = transactions;
        this.work = work;
        this.files = files;
        this.rows = rows;
        this.needs = needs;
        this.successors = successors;
        this.papers = papers;
        this.items = items;
        this.disclosures = disclosures;
    }

    /**
     * All there is to it, for a process lead.
     *
     * @param decisions the last on top
     * @param possible whether the covenant knows a transfer in the phase of the case
     * @param phases those in which it does, as the covenant calls them
     * @param own what the leading organisation takes along
     * @param brought what others brought, exactly as they gave it
     * @param regimes where it can go within this installation
     * @param paperUntil until which day the paper of what was handed over is there; absent when there is none
     */
    public record File(
            CaseHeader header,
            List<Transfer> decisions,
            boolean possible,
            List<String> phases,
            List<Item> own,
            List<Received> brought,
            List<RegimeWords> regimes,
            @Nullable LocalDate paperUntil) {
        public Optional<Transfer> current() {
            return decisions.stream().findFirst();
        }

        public boolean nothing() {
            return own.isEmpty() && brought.isEmpty();
        }
    }

    /** Absent for whoever is no process lead of the leading organisation. */
    public Optional<File> look(Acting acting, UUID caseId) {
        return work.look(
                        acting,
                        caseId,
                        ObjectType.CASE_FILE,
                        header -> leads(acting, header.file())
                                ? Optional.of(file(acting, header))
                                : Optional.<File>empty())
                .flatMap(Function.identity());
    }

    private static boolean leads(Acting acting, CaseFile file) {
        return acting.has(Role.PROCESS_LEAD) && file.leadOrganisationId().equals(acting.organisationId());
    }

    private File file(Acting acting, CaseHeader header) {
        UUID caseId = header.file().id();
        String own = acting.organisation().partner();
        return new File(
                header,
                rows.ofCase(caseId),
                !rows.categories(acting, own, header.file()).isEmpty(),
                rows.phases(acting, header.file()),
                own(acting, caseId),
                brought(acting, header.file()),
                successors.regimes(acting, header.file()),
                papers.until(caseId).orElse(null));
    }

    private List<Item> own(Acting acting, UUID caseId) {
        return rows.current(caseId).stream()
                .flatMap(transfer -> rows.brought(transfer.id()).stream())
                .flatMap(id -> items.find(acting, id).stream())
                .toList();
    }

    private List<Received> brought(Acting acting, CaseFile file) {
        return disclosures.received(acting, file.id()).stream()
                .filter(received -> handedOver(acting, file, received.disclosure()))
                .toList();
    }

    /** Cases whose transfer waits for the second reading of this process lead, the oldest first. */
    public List<UUID> unread(Acting acting, int most) {
        return acting.has(Role.PROCESS_LEAD)
                ? transactions.as(acting, () -> rows.unread(acting.organisationId(), acting.professionalId(), most))
                : List.of();
    }

    /** How many there are of those. */
    public int unreadCount(Acting acting) {
        return transactions.as(acting, () -> rows.unreadCount(acting.organisationId(), acting.professionalId()));
    }

    /** The case of which this is the continuation, for whoever may see both. */
    public Optional<UUID> predecessor(Acting acting, UUID caseId) {
        return transactions.as(acting, () -> rows.predecessor(caseId));
    }

    private static boolean handedOver(Acting acting, CaseFile file, Disclosure one) {
        return one.covenant().equals(file.regime()) && one.purpose().equals(acting.purposeIn(file.regime()));
    }

    /** The last decision on moving a case, for whoever may see the case. */
    public Optional<Transfer> current(Acting acting, UUID caseId) {
        return transactions.as(acting, () -> rows.current(caseId));
    }

    /**
     * What is decided.
     *
     * @param ground by which article, as the covenant of the case names it
     * @param toRegime the covenant in this installation under which it will go on; absent for one elsewhere
     */
    public record Wish(String ground, @Nullable String toRegime) {}

    /** Takes the decision; nothing follows from it until a second process lead agrees. */
    public CaseAnswer decide(Acting acting, UUID caseId, Wish wish, Narrative reason) {
        return work.lead(acting, caseId, file -> {
            List<Transfer> earlier = rows.ofCase(caseId);
            String own = acting.organisation().partner();
            if (!leads(acting, file) || rows.categories(acting, own, file).isEmpty()) {
                return new CaseAnswer.Absent();
            }
            if (earlier.stream().anyMatch(Transfer::open)) {
                return new CaseAnswer.Stale();
            }
            UUID id = Ids.next(work.now());
            CaseAnswer answer = work.unlessStale(
                    rows.insert(id, file, earlier.size() + 1, wish, acting.professionalId(), work.now()), id);
            needs.insert(acting, caseId, id, reason);
            note(acting, file, Action.DECIDED);
            return answer;
        });
    }

    /** The second reading, by a process lead who did not decide. */
    public CaseAnswer read(Acting acting, UUID caseId, UUID transferId, boolean agrees, Narrative reason) {
        return in(acting, caseId, transferId, Transfer.State.WAITS_FOR_READER, (file, transfer) -> {
            if (!transfer.mayBeReadBy(acting.professionalId())) {
                return new CaseAnswer.Absent();
            }
            UUID id = Ids.next(work.now());
            CaseAnswer answer = work.unlessStale(
                    rows.read(id, transferId, acting.professionalId(), agrees, work.now()), transferId);
            needs.insert(acting, caseId, id, reason);
            note(acting, file, Action.DECIDED);
            return answer;
        });
    }

    /** A new decision that undoes the one before, for as long as nothing was handed over: what was brought ends. */
    public CaseAnswer takeBack(Acting acting, UUID caseId, UUID transferId, Narrative reason) {
        return work.lead(acting, caseId, file -> {
            Optional<Transfer> open =
                    rows.current(caseId).filter(transfer -> transfer.id().equals(transferId) && leads(acting, file));
            if (open.isEmpty()) {
                return new CaseAnswer.Absent();
            }
            if (!open.get().open()) {
                return new CaseAnswer.Stale();
            }
            CaseAnswer answer =
                    work.unlessStale(rows.takenBack(transferId, acting.professionalId(), work.now()), transferId);
            needs.insert(acting, caseId, JdbcTransfers.ending(transferId), reason);
            disclosures.ofCase(acting, caseId).stream()
                    .filter(one -> handedOver(acting, file, one) && one.runsAt(work.now()))
                    .forEach(one -> disclosures.withdraw(acting, one.id(), REASON));
            note(acting, file, Action.WITHDREW);
            return answer;
        });
    }

    /**
     * The transfer itself: what goes along is noted piece by piece, the case rests here, and all that stood in it ends. Within this
     * installation another case goes on, under the other covenant, with what the leading organisation wrote itself.
     */
    public CaseAnswer carryOut(Acting acting, UUID caseId, UUID transferId) {
        return in(acting, caseId, transferId, Transfer.State.DECIDED, (file, transfer) -> {
            List<Item> along = Stream.concat(
                            own(acting, caseId).stream(),
                            brought(acting, file).stream().map(Received::item))
                    .toList();
            if (along.isEmpty()) {
                return new CaseAnswer.Stale();
            }
            String regime = transfer.toRegime();
            if (regime != null
                    && successors.regimes(acting, file).stream()
                            .noneMatch(one -> one.regime().equals(regime))) {
                return new CaseAnswer.Stale();
            }
            papers.keep(file(acting, work.header(acting, file)), transfer);
            UUID successor = regime == null ? null : successors.open(acting, file, regime, own(acting, caseId));
            CaseAnswer answer = work.unlessStale(
                    rows.carriedOut(transferId, acting.professionalId(), work.now(), successor), transferId);
            work.unlessStale(files.move(caseId, file.version(), Phase.SHIELDED, file.nextReview()), caseId);
            disclosures.moveCase(acting, caseId, words.in(file.regime()).phase(PhaseMeaning.SHIELDED));
            along.forEach(item -> work.note(
                    acting, file, Action.DISCLOSED, ObjectType.ITEM, item.id(), ProcessingActivity.CASE_TRANSFERRING));
            note(acting, file, Action.CLOSED);
            return answer;
        });
    }

    private CaseAnswer in(
            Acting acting,
            UUID caseId,
            UUID transferId,
            Transfer.State state,
            BiFunction<CaseFile, Transfer, CaseAnswer> deed) {
        return work.lead(acting, caseId, file -> {
            Optional<Transfer> current =
                    rows.current(caseId).filter(transfer -> transfer.id().equals(transferId) && leads(acting, file));
            if (current.isEmpty()) {
                return new CaseAnswer.Absent();
            }
            return current.get().state() == state ? deed.apply(file, current.get()) : new CaseAnswer.Stale();
        });
    }

    private void note(Acting acting, CaseFile file, Action action) {
        work.note(acting, file, action, ObjectType.CASE_FILE, file.id(), ProcessingActivity.CASE_TRANSFERRING);
    }
}

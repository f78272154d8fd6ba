package nl.perspectief.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.Outcome;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.review.ShareReviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One deed or look in one case: finds the case as the acting professional may see it, undoes everything when the covenant
 * withholds a part, and notes the deed in the same transaction.
 */
@Component
public class CaseTransaction {
    private final BoundWords words;
    private final Transactions transactions;
    private final JdbcCaseFiles files;
    private final CaseHeaders headers;
    private final JdbcNeeds needs;
    private final Disclosures disclosures;
    private final ShareReviews reviews;
    private final Audit audit;
    private final Clock clock;

    CaseTransaction(
            BoundWords words,
            Transactions transactions,
            JdbcCaseFiles files,
            CaseHeaders headers,
            JdbcNeeds needs,
            Disclosures disclosures,
            ShareReviews reviews,
            Audit audit,
            Clock clock) {
        this.words = words;
        this.transactions = transactions;
        this.files = files;
        this.headers = headers;
        this.needs = needs;
        this.disclosures = disclosures;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    /** Rolls the transaction back with an answer. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient CaseAnswer answer;

        Undone(CaseAnswer answer) {
            super("undone", null, false, false);
            this.answer = answer;
        }
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return DutchDays.of(now());
    }

    /** A deed in a case that is open, which its shares follow; absent for whoever may not see the case. */
    public CaseAnswer in(Acting acting, UUID caseId, Function<CaseFile, CaseAnswer> deed) {
        try {
            return transactions.as(acting, () -> {
                files.hold(caseId);
                CaseAnswer answer =
                        files.find(caseId).filter(CaseFile::open).map(deed).orElseGet(CaseAnswer.Absent::new);
                if (answer instanceof CaseAnswer.Done) {
                    reviews.followCase(acting, caseId);
                }
                return answer;
            });
        } catch (Undone undone) {
            if (undone.answer instanceof CaseAnswer.Withheld) {
                noteRefusal(acting, caseId);
            }
            return undone.answer;
        }
    }

    /** A deed for those who lead the case. */
    public CaseAnswer lead(Acting acting, UUID caseId, Function<CaseFile, CaseAnswer> deed) {
        return in(acting, caseId, file -> file.ledBy(acting) ? deed.apply(file) : new CaseAnswer.Absent());
    }

    /** How many shares a deed for those who lead the case would stop; it is tried, counted and undone. */
    public int stops(Acting acting, UUID caseId, Supplier<CaseAnswer> deed) {
        AtomicInteger stops = new AtomicInteger();
        lead(acting, caseId, _ -> {
            if (deed.get() instanceof CaseAnswer.Done) {
                stops.set(reviews.stopping(acting, caseId));
            }
            return undone(new CaseAnswer.Stale());
        });
        return stops.get();
    }

    /** From here to the end of the transaction nobody else changes anything in this case. */
    public void hold(Acting acting, UUID caseId) {
        transactions.run(acting, () -> files.hold(caseId));
    }

    /** A look at a case that also notes itself, with what was shown. */
    public <T> Optional<T> look(Acting acting, UUID caseId, ObjectType at, Function<CaseHeader, T> look) {
        return transactions.as(
                acting,
                () -> files.find(caseId).map(file -> {
                    T seen = look.apply(headers.of(acting, file, today()));
                    note(acting, file, Action.LOOKED, at, caseId, ProcessingActivity.CASE_CONSULTING);
                    return seen;
                }));
    }

    /** A look that only those who lead the case can take, while it is open. */
    public <T> Optional<T> lookLeading(
            Acting acting, UUID caseId, ObjectType at, Function<CaseHeader, Optional<T>> look) {
        return look(
                        acting,
                        caseId,
                        at,
                        header -> header.leads() && header.file().open() ? look.apply(header) : Optional.<T>empty())
                .flatMap(Function.identity());
    }

    /** What stands above the pages of a case, in a deed. */
    public CaseHeader header(Acting acting, CaseFile file) {
        return headers.of(acting, file, today());
    }

    /** The headers of one page of a list. */
    List<CaseHeader> headers(Acting acting, List<CaseFile> page) {
        return headers.of(acting, page, today());
    }

    /** The own item that says who it is. */
    public Optional<Item> ownIdentity(Acting acting, UUID caseId) {
        return headers.ownIdentity(acting, caseId);
    }

    public @Nullable Age age(Acting acting, UUID caseId) {
        return headers.age(acting, caseId, today());
    }

    /** Something to give, and why its receiver needs it. */
    public record Needed(SharingRequest sharing, Narrative need) {}

    /** Gives all of these with the needs of each, or undoes the whole deed. Covenants notes each disclosure. */
    public void give(Acting acting, CaseFile file, List<Needed> wanted) {
        List<Disclosure> given =
                give(acting, wanted.stream().map(Needed::sharing).toList());
        for (int i = 0; i < given.size(); i++) {
            needs.insert(acting, file.id(), given.get(i).id(), wanted.get(i).need());
        }
    }

    private List<Disclosure> give(Acting acting, List<SharingRequest> sharings) {
        List<Disclosure> given = new ArrayList<>();
        List<SharingOutcome.Withheld> withheld = new ArrayList<>();
        for (SharingOutcome answer : disclosures.shareAll(acting, sharings)) {
            switch (answer) {
                case SharingOutcome.Given(Disclosure disclosure) -> given.add(disclosure);
                case SharingOutcome.Withheld no -> withheld.add(no);
            }
        }
        if (!withheld.isEmpty()) {
            throw new Undone(new CaseAnswer.Withheld(withheld));
        }
        return given;
    }

    /** Undoes the deed because someone was before us. */
    public CaseAnswer.Done unlessStale(boolean changed, UUID id) {
        if (!changed) {
            throw new Undone(new CaseAnswer.Stale());
        }
        return new CaseAnswer.Done(id);
    }

    /** Undoes all that the deed did so far, and gives the answer. */
    public CaseAnswer undone(CaseAnswer answer) {
        throw new Undone(answer);
    }

    public void note(
            Acting acting, CaseFile file, Action action, ObjectType type, UUID object, ProcessingActivity activity) {
        audit.note(
                acting,
                AuditEvent.done(action, type, object).inCase(file.id(), file.leadOrganisationId()),
                activity,
                List.of(file.subjectId()));
    }

    private void noteRefusal(Acting acting, UUID caseId) {
        transactions.run(
                acting,
                () -> files.find(caseId)
                        .ifPresent(file -> audit.note(
                                acting,
                                AuditEvent.done(Action.DISCLOSED, ObjectType.DISCLOSURE, null)
                                        .inCase(file.id(), file.leadOrganisationId())
                                        .ended(Outcome.REFUSED),
                                ProcessingActivity.DISCLOSING,
                                List.of(file.subjectId()))));
    }

    public ProcessingActivity reading(Disclosure disclosure) {
        return words.in(disclosure.covenant()).isOf(PartnerKind.POLICE, disclosure.giver())
                ? ProcessingActivity.POLICE_DISCLOSURE_CONSULTING
                : ProcessingActivity.DISCLOSURE_CONSULTING;
    }
}

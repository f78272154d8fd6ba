package nl.perspectief.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenants.Disclosure;
import nl.perspectief.covenants.Disclosures;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for one professional in cases, to show at the start of a day. The acting must be for the purpose of cases. */
@Component
public class CaseworkWaiting {
    private static final int DAYS_AHEAD = 14;
    private static final Duration NEW_FOR = Duration.ofDays(7);

    private final Transactions transactions;
    private final CaseWork work;
    private final JdbcCaseFiles files;
    private final JdbcPlanActions actions;
    private final Disclosures disclosures;

    CaseworkWaiting(
            Transactions transactions,
            CaseWork work,
            JdbcCaseFiles files,
            JdbcPlanActions actions,
            Disclosures disclosures) {
        this.transactions = transactions;
        this.work = work;
        this.files = files;
        this.actions = actions;
        this.disclosures = disclosures;
    }

    /** Whom it is about, for a reader who may know it. */
    public record About(String firstName, int age) {}

    /** An open action of mine. */
    public record DueAction(
            UUID caseId,
            UUID actionId,
            LocalDate dueOn,
            boolean late,
            @Nullable About about) {}

    /** A case that I lead, whose review is near or past. */
    public record DueReview(
            UUID caseId,
            LocalDate dueOn,
            boolean late,
            @Nullable About about) {}

    /** A disclosure that I gave or received, or that is in a case that I lead, and whose term ends soon. */
    public record Expiring(
            UUID caseId,
            UUID disclosureId,
            Instant expiresAt,
            boolean received,
            @Nullable About about) {}

    /** A disclosure that I received in the last week. */
    public record Fresh(
            UUID caseId,
            UUID disclosureId,
            String category,
            Instant givenAt,
            @Nullable About about) {}

    /**
     * All lists have what is most urgent first.
     *
     * @param subjects of whom something is shown, for the processing log of the page
     */
    public record Waiting(
            List<DueAction> actions,
            List<DueReview> reviews,
            List<Expiring> expiring,
            List<Fresh> fresh,
            List<UUID> subjects) {
        public boolean nothing() {
            return actions.isEmpty() && reviews.isEmpty() && expiring.isEmpty() && fresh.isEmpty();
        }
    }

    /** The page that shows this notes the look, with {@link Waiting#subjects()}. */
    public Waiting forMe(Acting acting) {
        return transactions.as(acting, () -> new Gathering(acting).waiting());
    }

    /** One gathering; a case that comes up twice is read once. */
    private final class Gathering {
        private final Acting acting;
        private final Map<UUID, Optional<CaseHeader>> headers = new HashMap<>();

        Gathering(Acting acting) {
            this.acting = acting;
        }

        Waiting waiting() {
            List<DueAction> mine = actions();
            List<DueReview> reviews = reviews();
            List<Expiring> expiring = expiring();
            List<Fresh> fresh = fresh();
            return new Waiting(mine, reviews, expiring, fresh, subjects());
        }

        private List<UUID> subjects() {
            return headers.values().stream()
                    .flatMap(Optional::stream)
                    .map(header -> header.file().subjectId())
                    .distinct()
                    .toList();
        }

        private List<DueAction> actions() {
            List<DueAction> due = new ArrayList<>();
            for (PlanAction action : CaseworkWaiting.this.actions.openOf(acting.professionalId())) {
                header(action.caseId())
                        .filter(header -> header.file().open())
                        .ifPresent(header -> due.add(new DueAction(
                                action.caseId(),
                                action.id(),
                                action.dueOn(),
                                action.lateOn(work.today()),
                                about(header))));
            }
            return due;
        }

        private List<DueReview> reviews() {
            return files.toReview(acting.professionalId(), work.today().plusDays(DAYS_AHEAD)).stream()
                    .map(file -> new DueReview(
                            file.id(),
                            file.nextReview(),
                            file.nextReview().isBefore(work.today()),
                            header(file.id()).map(this::about).orElse(null)))
                    .toList();
        }

        private List<Expiring> expiring() {
            List<Expiring> expiring = new ArrayList<>();
            for (Disclosure one :
                    disclosures.expiringBefore(acting, Days.endOf(work.today().plusDays(DAYS_AHEAD)))) {
                headerOf(one)
                        .ifPresent(header -> expiring.add(new Expiring(
                                header.file().id(), one.id(), one.expiresAt(), one.receivedBy(acting), about(header))));
            }
            return expiring;
        }

        private List<Fresh> fresh() {
            Instant since = work.now().minus(NEW_FOR);
            return disclosures.expiringBefore(acting, work.now().plus(Duration.ofDays(366))).stream()
                    .filter(one -> one.receivedBy(acting) && one.givenAt().isAfter(since))
                    .filter(one -> !one.category().equals("c1"))
                    .sorted(Comparator.comparing(Disclosure::givenAt).reversed())
                    .flatMap(one -> headerOf(one)
                            .map(header -> new Fresh(
                                    header.file().id(), one.id(), one.category(), one.givenAt(), about(header)))
                            .stream())
                    .toList();
        }

        private Optional<CaseHeader> headerOf(Disclosure disclosure) {
            return Optional.ofNullable(disclosure.caseId()).flatMap(this::header);
        }

        private Optional<CaseHeader> header(UUID caseId) {
            return headers.computeIfAbsent(caseId, id -> files.find(id).map(file -> work.header(acting, file)));
        }

        private @Nullable About about(CaseHeader header) {
            return header.identity() == null
                    ? null
                    : new About(header.identity().firstName(), Objects.requireNonNull(header.age()));
        }
    }
}

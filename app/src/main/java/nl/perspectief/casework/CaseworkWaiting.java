package nl.perspectief.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.JdbcKnownCases.Known;
import nl.perspectief.covenants.Disclosure;
import nl.perspectief.covenants.Identity;
import nl.perspectief.covenants.Disclosures;
import nl.perspectief.covenants.ShareReasons;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for one professional in cases, to show at the start of a day. The acting must be for the purpose of cases. */
@Component
public class CaseworkWaiting {
    private static final int DAYS_AHEAD = 14;
    private static final Duration NEW_FOR = Duration.ofDays(7);

    private static final int MOST = 25; // of a kind; a day's work fits in it

    private final Transactions transactions;
    private final CaseTransaction work;
    private final JdbcCaseFiles files;
    private final JdbcPlanActions actions;
    private final JdbcKnownCases cases;
    private final JdbcTransfers transfers;
    private final Disclosures disclosures;
    private final ShareReasons reasons;

    CaseworkWaiting(
            Transactions transactions,
            CaseTransaction work,
            JdbcCaseFiles files,
            JdbcPlanActions actions,
            JdbcKnownCases cases,
            JdbcTransfers transfers,
            Disclosures disclosures,
            ShareReasons reasons) {
        this.transactions = transactions;
        this.work = work;
        this.files = files;
        this.actions = actions;
        this.cases = cases;
        this.transfers = transfers;
        this.disclosures = disclosures;
        this.reasons = reasons;
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

    /** The first of the disclosures in a case that I gave or received, or that is in a case that I lead, whose term ends soon. */
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
     * A disclosure that can no longer be read, because it rests or ended for what changed under it.
     *
     * @param regime the covenant that has the category
     * @param why the conditions that are wanting, in the covenant's words, as far as I may know them
     */
    public record Stopped(
            UUID caseId,
            UUID disclosureId,
            String regime,
            String category,
            boolean rests,
            boolean received,
            List<String> why,
            @Nullable About about) {}

    /** A decision of another process lead to move a case, that waits for a second reading. */
    public record ToReadAlong(UUID caseId, @Nullable About about) {}

    /** How many there are of each kind beyond the most urgent ones. */
    public record Others(int actions, int reviews, int expiring) {}

    /**
     * All lists have what is most urgent first, and no more than a day's work.
     *
     * @param subjects of whom something is shown, for the processing log of the page
     */
    public record Waiting(
            List<DueAction> actions,
            List<DueReview> reviews,
            List<Expiring> expiring,
            List<Fresh> fresh,
            List<Stopped> stopped,
            List<ToReadAlong> toReadAlong,
            Others others,
            List<UUID> subjects) {
        public static final Waiting NONE = new Waiting(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), new Others(0, 0, 0), List.of());

        public boolean nothing() {
            return actions.isEmpty()
                    && reviews.isEmpty()
                    && expiring.isEmpty()
                    && fresh.isEmpty()
                    && stopped.isEmpty()
                    && toReadAlong.isEmpty();
        }
    }

    /** The page that shows this notes the look, with {@link Waiting#subjects()}. */
    public Waiting forMe(Acting acting) {
        return transactions.as(acting, () -> {
            LocalDate soon = work.today().plusDays(DAYS_AHEAD);
            UUID me = acting.professionalId();
            return new Gathering(
                            acting,
                            actions.openOf(me, MOST),
                            files.toReview(me, soon, MOST),
                            disclosures.expiringBefore(acting, Days.endOf(soon), MOST),
                            disclosures.receivedSince(acting, work.now().minus(NEW_FOR), MOST),
                            disclosures.stoppedSince(
                                    acting, files.ledBy(me), work.now().minus(NEW_FOR), MOST),
                            unread(acting))
                    .waiting(others(acting, soon));
        });
    }

    private List<UUID> unread(Acting acting) {
        return acting.has(Role.PROCESS_LEAD)
                ? transfers.unread(acting.organisationId(), acting.professionalId(), MOST)
                : List.of();
    }

    private Others others(Acting acting, LocalDate soon) {
        UUID me = acting.professionalId();
        return new Others(
                beyond(actions.openCount(me)),
                beyond(files.reviewCount(me, soon)),
                beyond(disclosures.casesExpiringBefore(acting, Days.endOf(soon))));
    }

    private static int beyond(int all) {
        return Math.max(0, all - MOST);
    }

    /** What was found, and whom it is about: all cases in it are read at once. */
    private final class Gathering {
        private final Acting acting;
        private final List<PlanAction> due;
        private final List<CaseFile> reviews;
        private final List<Disclosure> expiring;
        private final List<Disclosure> fresh;
        private final List<Disclosure> stopped;
        private final List<UUID> unread;
        private final Map<UUID, Known> known;

        Gathering(
                Acting acting,
                List<PlanAction> due,
                List<CaseFile> reviews,
                List<Disclosure> expiring,
                List<Disclosure> fresh,
                List<Disclosure> stopped,
                List<UUID> unread) {
            this.acting = acting;
            this.due = due;
            this.reviews = reviews;
            this.expiring = expiring;
            this.fresh = fresh;
            this.stopped = stopped;
            this.unread = unread;
            this.known = cases.of(acting, caseIds());
        }

        private Set<UUID> caseIds() {
            return Stream.of(
                            due.stream().map(PlanAction::caseId),
                            reviews.stream().map(CaseFile::id),
                            unread.stream(),
                            Stream.of(expiring, fresh, stopped)
                                    .flatMap(List::stream)
                                    .map(Disclosure::caseId)
                                    .filter(Objects::nonNull))
                    .flatMap(ids -> ids)
                    .collect(Collectors.toSet());
        }

        Waiting waiting(Others others) {
            return new Waiting(
                    actions(),
                    reviews(),
                    expiring(),
                    fresh(),
                    stopped(),
                    unread.stream().map(id -> new ToReadAlong(id, about(id))).toList(),
                    others,
                    known.values().stream().map(Known::subjectId).distinct().toList());
        }

        private List<DueAction> actions() {
            return due.stream()
                    .map(action -> new DueAction(
                            action.caseId(),
                            action.id(),
                            action.dueOn(),
                            action.lateOn(work.today()),
                            about(action.caseId())))
                    .toList();
        }

        private List<DueReview> reviews() {
            return reviews.stream()
                    .map(file -> new DueReview(
                            file.id(), file.nextReview(), file.nextReview().isBefore(work.today()), about(file.id())))
                    .toList();
        }

        private List<Expiring> expiring() {
            return visible(
                    expiring,
                    (one, file) -> new Expiring(
                            file.caseId(),
                            one.id(),
                            one.readableUntil(),
                            one.receivedBy(acting),
                            about(file)));
        }

        private List<Fresh> fresh() {
            return visible(
                    fresh,
                    (one, file) -> new Fresh(
                            file.caseId(), one.id(), one.category(), one.givenAt(), about(file)));
        }

        private List<Stopped> stopped() {
            return visible(
                    stopped,
                    (one, file) -> new Stopped(
                            file.caseId(),
                            one.id(),
                            one.covenant(),
                            one.category(),
                            one.withdrawnAt() == null,
                            one.receivedBy(acting),
                            reasons.of(one.covenant(), one.lawfulness().lapsed(), acting.mandate()),
                            about(file)));
        }

        /** Those in a case that I may see; somebody who left a table does not. */
        private <T> List<T> visible(List<Disclosure> found, BiFunction<Disclosure, Known, T> shown) {
            return found.stream()
                    .flatMap(one ->
                            Optional.ofNullable(one.caseId())
                                    .map(known::get)
                                    .map(file -> shown.apply(one, file))
                                    .stream())
                    .toList();
        }

        private @Nullable About about(UUID caseId) {
            Known file = known.get(caseId);
            return file == null ? null : about(file);
        }

        private @Nullable About about(Known file) {
            Identity identity = file.identity();
            return identity == null ? null : new About(identity.firstName(), identity.ageOn(work.today()));
        }
    }
}

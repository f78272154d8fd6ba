package nl.perspectief.casework.waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcCaseFiles;
import nl.perspectief.casework.JdbcHandovers;
import nl.perspectief.casework.JdbcKnownCases;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.People;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.informing.JdbcPersons;
import nl.perspectief.casework.opening.JdbcCaseReports;
import nl.perspectief.casework.plan.JdbcPlanActions;
import nl.perspectief.casework.transfer.Transfers;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.review.ShareReasons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for one professional in cases, to show at the start of a day. The acting must be for the purpose of cases. */
@Component
public class CaseworkWaiting {
    private static final int DAYS_AHEAD = 14;
    private static final Duration NEW_FOR = Duration.ofDays(7);

    private final Transactions transactions;
    private final CaseTransaction work;
    private final LedCases led;
    private final JdbcCaseFiles files;
    private final JdbcPersons persons;
    private final JdbcPlanActions actions;
    private final JdbcKnownCases cases;
    private final JdbcSeats seats;
    private final Items items;
    private final JdbcCaseReports reports;
    private final JdbcHandovers handovers;
    private final People people;
    private final Transfers transfers;
    private final Disclosures disclosures;
    private final ShareReasons reasons;

    CaseworkWaiting(
            Transactions transactions,
            CaseTransaction work,
            LedCases led,
            JdbcCaseFiles files,
            JdbcPersons persons,
            JdbcPlanActions actions,
            JdbcKnownCases cases,
            JdbcSeats seats,
            Items items,
            JdbcCaseReports reports,
            JdbcHandovers handovers,
            People people,
            Transfers transfers,
            Disclosures disclosures,
            ShareReasons reasons) {
        this.transactions = transactions;
        this.work = work;
        this.led = led;
        this.files = files;
        this.persons = persons;
        this.actions = actions;
        this.cases = cases;
        this.seats = seats;
        this.items = items;
        this.reports = reports;
        this.handovers = handovers;
        this.people = people;
        this.transfers = transfers;
        this.disclosures = disclosures;
        this.reasons = reasons;
    }

    /** Whom it is about, for a reader who may know it. */
    public record About(String firstName, Age age) {}

    /** An open action of mine. @param words absent when I may not read them any more */
    public record DueAction(
            UUID caseId,
            UUID actionId,
            @Nullable String words,
            LocalDate dueOn,
            boolean late,
            @Nullable About about) {}

    /** A case that I lead, whose review is near or past. */
    public record DueReview(
            UUID caseId,
            LocalDate dueOn,
            boolean late,
            @Nullable About about) {}

    /** A case that I lead, in which telling somebody was put off, and that is to be weighed again. */
    public record ToTell(
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

    /** A case in which somebody gave me a seat on a day of the last week. @param leads whether it is mine to lead */
    public record NewSeat(
            UUID caseId,
            boolean leads,
            LocalDate on,
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
     * @param reason why somebody ended it, as it is kept with it; absent when a review did
     */
    public record Stopped(
            UUID caseId,
            UUID disclosureId,
            String regime,
            String category,
            boolean rests,
            boolean received,
            List<String> why,
            @Nullable String reason,
            @Nullable About about) {}

    /** A decision of another process lead to move a case, that waits for a second reading. */
    public record ToReadAlong(UUID caseId, @Nullable About about) {}

    /** Somebody who reported a case that I lead, and was not called yet. */
    public record ToCall(
            UUID caseId, Professional reporter, @Nullable About about) {}

    /**
     * What somebody else does now, which I did before.
     *
     * @param lead whether that is leading the case; else an action
     * @param takenBy absent when I may not know who is at the table
     * @param caseId absent when I cannot open the case any more
     */
    public record TakenOver(
            UUID id,
            boolean lead,
            @Nullable Professional takenBy,
            Professional by,
            @Nullable UUID caseId,
            @Nullable About about) {}

    /** How many there are of each kind beyond the most urgent ones. */
    public record Others(
            int actions,
            int reviews,
            int expiring,
            int calls,
            int toTell,
            int toReadAlong,
            int seats,
            int fresh,
            int stopped) {}

    /**
     * All lists have what is most urgent first, and no more than a day's work.
     *
     * @param subjects of whom something is shown, for the processing log of the page
     */
    public record Waiting(
            List<DueAction> actions,
            List<DueReview> reviews,
            List<ToTell> toTell,
            List<Expiring> expiring,
            List<NewSeat> seats,
            List<Fresh> fresh,
            List<Stopped> stopped,
            List<ToReadAlong> toReadAlong,
            List<ToCall> toCall,
            List<TakenOver> takenOver,
            Others others,
            List<UUID> subjects) {}

    /** The page that shows this notes the look, with {@link Waiting#subjects()}. */
    public Waiting forMe(Acting acting) {
        return transactions.as(acting, () -> {
            LocalDate soon = work.today().plusDays(DAYS_AHEAD);
            UUID me = acting.professionalId();
            JdbcPlanActions.Some open = actions.openOf(me, Worklist.FIRST);
            List<UUID> led = this.led.of(acting);
            List<Seat> given = seats.newOf(me, work.now().minus(NEW_FOR), work.now(), 2 * Worklist.FIRST);
            Found found = new Found(
                    open.first(),
                    led.isEmpty() ? List.of() : files.toReview(me, soon, Worklist.FIRST),
                    led.isEmpty() ? List.of() : persons.toTell(led, soon, Worklist.FIRST),
                    disclosures.expiringBefore(acting, DutchDays.endOf(soon), Worklist.FIRST),
                    given.subList(0, Math.min(Worklist.FIRST, given.size())),
                    disclosures.receivedSince(acting, work.now().minus(NEW_FOR), Worklist.FIRST),
                    disclosures.stoppedSince(acting, led, work.now().minus(NEW_FOR), Worklist.FIRST),
                    transfers.unread(acting, Worklist.FIRST),
                    led.isEmpty() ? List.of() : reports.toCall(me, Worklist.FIRST),
                    handovers.unseen());
            Gathering.Read read = new Gathering.Read(
                    cases.of(acting, found.caseIds()),
                    items.findAll(acting, found.actionItems()),
                    people.named(found.people()));
            return new Gathering(acting, found, read, work.today(), reasons)
                    .waiting(others(
                            acting, open, found, given.size() - found.seats().size()));
        });
    }

    private Others others(Acting acting, JdbcPlanActions.Some open, Found found, int seats) {
        UUID me = acting.professionalId();
        LocalDate soon = work.today().plusDays(DAYS_AHEAD);
        return new Others(
                open.total() - open.first().size(),
                beyond(found.reviews(), () -> files.reviewCount(me, soon)),
                beyond(found.expiring(), () -> disclosures.casesExpiringBefore(acting, DutchDays.endOf(soon))),
                beyond(found.calls(), () -> reports.toCallCount(me)),
                beyond(found.toTell(), () -> persons.toTellCount(led.of(acting), soon)),
                beyond(found.unread(), () -> transfers.unreadCount(acting)),
                seats,
                found.fresh().others(),
                found.stopped().others());
    }

    /** Counted only when there may be more than the first: counting costs as much as finding. */
    private static int beyond(List<?> first, IntSupplier all) {
        return first.size() < Worklist.FIRST ? 0 : all.getAsInt() - Worklist.FIRST;
    }
}

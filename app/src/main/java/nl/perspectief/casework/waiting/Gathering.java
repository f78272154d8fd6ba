package nl.perspectief.casework.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.JdbcHandovers;
import nl.perspectief.casework.JdbcKnownCases.Known;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.casework.waiting.CaseworkWaiting.About;
import nl.perspectief.casework.waiting.CaseworkWaiting.DueAction;
import nl.perspectief.casework.waiting.CaseworkWaiting.DueReview;
import nl.perspectief.casework.waiting.CaseworkWaiting.Expiring;
import nl.perspectief.casework.waiting.CaseworkWaiting.Fresh;
import nl.perspectief.casework.waiting.CaseworkWaiting.NewSeat;
import nl.perspectief.casework.waiting.CaseworkWaiting.Others;
import nl.perspectief.casework.waiting.CaseworkWaiting.Stopped;
import nl.perspectief.casework.waiting.CaseworkWaiting.TakenOver;
import nl.perspectief.casework.waiting.CaseworkWaiting.ToCall;
import nl.perspectief.casework.waiting.CaseworkWaiting.ToReadAlong;
import nl.perspectief.casework.waiting.CaseworkWaiting.ToTell;
import nl.perspectief.casework.waiting.CaseworkWaiting.Waiting;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.review.ShareReasons;
import org.jspecify.annotations.Nullable;

/** Tells of all that was found whom it is about, for a reader who may know it: all cases in it are read at once. */
final class Gathering {
    private final Acting acting;
    private final Found found;
    private final Read read;
    private final LocalDate today;
    private final ShareReasons reasons;

    /** What was read of all of it at once. @param cases as far as I may see them @param words items, by id */
    record Read(Map<UUID, Known> cases, Map<UUID, Item> words, Map<UUID, Professional> people) {}

    Gathering(Acting acting, Found found, Read read, LocalDate today, ShareReasons reasons) {
        this.acting = acting;
        this.found = found;
        this.read = read;
        this.today = today;
        this.reasons = reasons;
    }

    Waiting waiting(Others others) {
        return new Waiting(
                actions(),
                reviews(),
                toTell(),
                expiring(),
                seats(),
                fresh(),
                stopped(),
                found.unread().stream()
                        .map(id -> new ToReadAlong(id, about(id)))
                        .toList(),
                toCall(),
                takenOver(),
                others,
                read.cases().values().stream().map(Known::subjectId).distinct().toList());
    }

    private List<ToCall> toCall() {
        return found.calls().stream()
                .map(one -> new ToCall(one.caseId(), person(one.reporterId()), about(one.caseId())))
                .toList();
    }

    private Professional person(UUID id) {
        return Objects.requireNonNull(read.people().get(id));
    }

    private List<TakenOver> takenOver() {
        return found.handedOver().stream()
                .map(one -> new TakenOver(
                        one.id(),
                        one.kind() == JdbcHandovers.Kind.LEAD,
                        one.takenBy() == null ? null : person(one.takenBy()),
                        person(one.by()),
                        read.cases().containsKey(one.caseId()) ? one.caseId() : null,
                        about(one.caseId())))
                .toList();
    }

    private List<DueAction> actions() {
        return found.actions().stream()
                .map(action -> new DueAction(
                        action.caseId(),
                        action.id(),
                        words(action),
                        action.dueOn(),
                        action.lateOn(today),
                        about(action.caseId())))
                .toList();
    }

    private @Nullable String words(PlanAction action) {
        Item item = read.words().get(action.itemId());
        return item == null ? null : item.narrative().text();
    }

    private List<DueReview> reviews() {
        return found.reviews().stream()
                .map(file -> new DueReview(
                        file.id(), file.nextReview(), file.nextReview().isBefore(today), about(file.id())))
                .toList();
    }

    private List<ToTell> toTell() {
        return found.toTell().stream()
                .map(one -> new ToTell(one.caseId(), one.until(), one.until().isBefore(today), about(one.caseId())))
                .toList();
    }

    private List<Expiring> expiring() {
        return visible(
                found.expiring(),
                (one, file) -> new Expiring(
                        file.caseId(), one.id(), one.readableUntil(), one.receivedBy(acting), about(file)));
    }

    private List<NewSeat> seats() {
        return found.seats().stream()
                .map(seat -> new NewSeat(
                        seat.caseId(), seat.role() == Role.CASE_LEAD, DutchDays.of(seat.since()), about(seat.caseId())))
                .toList();
    }

    private List<Fresh> fresh() {
        return visible(
                found.fresh().first(),
                (one, file) -> new Fresh(file.caseId(), one.id(), one.category(), one.givenAt(), about(file)));
    }

    private List<Stopped> stopped() {
        return visible(
                found.stopped().first(),
                (one, file) -> new Stopped(
                        file.caseId(),
                        one.id(),
                        one.covenant(),
                        one.category(),
                        one.withdrawnAt() == null,
                        one.receivedBy(acting),
                        reasons.of(one.covenant(), one.lawfulness().lapsed(), acting.mandate()),
                        one.endedByReview() ? null : one.withdrawnReason(),
                        about(file)));
    }

    /** Those in a case that I may see; somebody who left a table does not. */
    private <T> List<T> visible(List<Disclosure> shares, BiFunction<Disclosure, Known, T> shown) {
        return shares.stream()
                .flatMap(one ->
                        one.on(CaseFile.KIND).map(read.cases()::get).map(file -> shown.apply(one, file)).stream())
                .toList();
    }

    private @Nullable About about(UUID caseId) {
        Known file = read.cases().get(caseId);
        return file == null ? null : about(file);
    }

    private @Nullable About about(Known file) {
        Identity identity = file.identity();
        return identity == null ? null : new About(identity.firstName(), identity.ageOn(today));
    }
}

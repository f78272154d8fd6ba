package nl.perspectief.casework.waiting;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.waiting.CaseworkWaiting.DueAction;
import nl.perspectief.casework.waiting.CaseworkWaiting.Expiring;
import nl.perspectief.casework.waiting.CaseworkWaiting.TakenOver;
import nl.perspectief.casework.waiting.CaseworkWaiting.Waiting;
import nl.perspectief.desk.More;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;

/** What waits in cases. What ends in one case is one task, by the first day on which something ends. */
record CaseTasks(Waiting cases, BoundWords words) {
    private static final int CUT = 70;

    Today all() {
        return new Today(
                waiting().toList(),
                more().toList(),
                fresh().toList(),
                stopped().toList(),
                0,
                moreTold().toList());
    }

    private Stream<Task> waiting() {
        return Stream.of(actions(), calls(), reviews(), toTell(), expiring(), transfers())
                .flatMap(tasks -> tasks);
    }

    private Stream<More> more() {
        return Stream.of(
                new More("desk.more.actions", "/casussen", cases.others().actions()),
                new More("desk.more.reviews", "/casussen", cases.others().reviews()),
                new More("desk.more.expiring", "/casussen", cases.others().expiring()),
                new More("desk.more.calls", "/casussen", cases.others().calls()),
                new More("desk.more.to-tell", "/casussen", cases.others().toTell()),
                new More("desk.more.transfers", "/casussen", cases.others().toReadAlong()));
    }

    private Stream<More> moreTold() {
        return Stream.of(
                some("desk.more.seats", cases.others().seats()),
                some("desk.more.fresh", cases.others().fresh()),
                some("desk.more.stopped", cases.others().stopped()));
    }

    /** What is told and asks nothing is counted as far as this. */
    private static More some(String key, int others) {
        return new More(others < Worklist.FIRST ? key : key + "-many", "/casussen", others);
    }

    /** One line for each case: what to do, or how much. */
    private Stream<Task> actions() {
        return cases.actions().stream()
                .collect(Collectors.groupingBy(DueAction::caseId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofCase -> ofCase.size() == 1 ? action(ofCase.getFirst()) : actions(ofCase));
    }

    private static Task action(DueAction one) {
        return Task.at(
                        one.words() == null ? "desk.action" : "desk.action-words",
                        about(one.about()),
                        "/casussen/" + one.caseId() + "/acties/" + one.actionId())
                .with(one.words() == null ? List.of() : List.of(brief(one.words())))
                .before(one.dueOn(), one.late());
    }

    /** @param ofCase the first due first */
    private static Task actions(List<DueAction> ofCase) {
        DueAction first = ofCase.getFirst();
        long late = ofCase.stream().filter(DueAction::late).count();
        return Task.at(
                        late == 0 ? "desk.actions" : "desk.actions-late",
                        about(first.about()),
                        "/casussen/" + first.caseId())
                .with(List.of(Integer.toString(ofCase.size()), Long.toString(late)))
                .before(first.dueOn(), first.late());
    }

    private static String brief(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() > CUT ? line.substring(0, CUT).strip() + "…" : line;
    }

    private Stream<Task> reviews() {
        return cases.reviews().stream()
                .map(one -> Task.at("desk.review", about(one.about()), "/casussen/" + one.caseId())
                        .before(one.dueOn(), one.late()));
    }

    private Stream<Task> toTell() {
        return cases.toTell().stream()
                .map(one -> Task.at("desk.to-tell", about(one.about()), "/casussen/" + one.caseId() + "/informeren")
                        .before(one.dueOn(), one.late()));
    }

    private Stream<Task> transfers() {
        return cases.toReadAlong().stream()
                .map(one -> Task.at("desk.transfer", about(one.about()), "/casussen/" + one.caseId() + "/overdracht"));
    }

    private Stream<Task> calls() {
        return cases.toCall().stream()
                .map(one -> Task.at(
                                one.about() == null ? "desk.call-nameless" : "desk.call",
                                about(one.about()),
                                "/casussen/" + one.caseId())
                        .with(List.of(
                                one.reporter().name(),
                                one.reporter().organisation().shortName()))
                        .pressed("/casussen/" + one.caseId() + "/melder/gebeld", "desk.called"));
    }

    /** The case may be no longer mine to open; a button says that I read it. */
    private Stream<Task> takenOver() {
        return cases.takenOver().stream()
                .map(one -> new Task(
                                takenOver(one),
                                about(one.about()),
                                one.caseId() == null ? null : "/casussen/" + one.caseId(),
                                null,
                                false,
                                List.of((one.takenBy() == null ? one.by() : one.takenBy()).name()),
                                null)
                        .pressed("/overgenomen/" + one.id() + "/gezien", "desk.seen"));
    }

    private static String takenOver(TakenOver one) {
        return "desk.taken." + (one.lead() ? "lead" : one.takenBy() == null ? "action-other" : "action")
                + (one.about() == null ? "-nameless" : "");
    }

    private Stream<Task> expiring() {
        return cases.expiring().stream().collect(Collectors.groupingBy(Expiring::caseId)).values().stream()
                .map(ofCase -> ofCase.stream()
                        .min(Comparator.comparing(Expiring::expiresAt))
                        .orElseThrow())
                .map(one -> Task.at(
                                one.received() ? "desk.expiring.received" : "desk.expiring.given",
                                about(one.about()),
                                "/casussen/" + one.caseId() + "/delen")
                        .before(DutchDays.last(one.expiresAt()), false));
    }

    /** A case that is new to me, and else what is new in it. */
    private Stream<Task> fresh() {
        List<UUID> received = cases.fresh().stream()
                .filter(one -> !withSeat(one))
                .map(CaseworkWaiting.Fresh::caseId)
                .distinct()
                .toList();
        return Stream.of(
                        takenOver(),
                        seats(),
                        received.stream().map(id -> Task.at("desk.fresh", about(firstIn(id)), "/casussen/" + id)))
                .flatMap(tasks -> tasks);
    }

    private Stream<Task> seats() {
        return cases.seats().stream()
                .map(one -> Task.at(
                        "desk." + (one.leads() ? "lead" : "seat") + (one.about() == null ? "-nameless" : ""),
                        about(one.about()),
                        "/casussen/" + one.caseId()));
    }

    /** What came on the day of the seat is behind the same line. */
    private boolean withSeat(CaseworkWaiting.Fresh one) {
        return cases.seats().stream()
                .anyMatch(
                        seat -> seat.caseId().equals(one.caseId()) && seat.on().equals(DutchDays.of(one.givenAt())));
    }

    /** One line a share: which sort of data, and why. */
    private Stream<Task> stopped() {
        return cases.stopped().stream()
                .map(one -> Task.at(
                                "desk.share." + how(one) + (one.received() ? ".received" : ".given"),
                                about(one.about()),
                                "/casussen/" + one.caseId() + "/delen")
                        .with(Stream.concat(Stream.of(words.in(one.regime()).spoken(one.category())), why(one))
                                .toList()));
    }

    private static String how(CaseworkWaiting.Stopped one) {
        return one.rests() ? "rests" : one.reason() == null ? "ended" : "withdrawn";
    }

    /** The conditions that are wanting, or the key of the reason of who ended it. */
    private static Stream<String> why(CaseworkWaiting.Stopped one) {
        return one.reason() == null ? one.why().stream() : Stream.of("casework.ended." + one.reason());
    }

    private CaseworkWaiting.@Nullable About firstIn(UUID caseId) {
        return cases.fresh().stream()
                .filter(one -> one.caseId().equals(caseId))
                .findFirst()
                .map(CaseworkWaiting.Fresh::about)
                .orElse(null);
    }

    private static Task.@Nullable About about(CaseworkWaiting.@Nullable About about) {
        return about == null ? null : new Task.About(about.firstName(), about.age());
    }
}

package nl.perspectief.signals.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.perspectief.desk.More;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.SignalsWaiting;
import nl.perspectief.signals.SignalsWaiting.Answered;
import nl.perspectief.signals.SignalsWaiting.Answers;
import nl.perspectief.signals.SignalsWaiting.Some;
import nl.perspectief.signals.SignalsWaiting.Stopped;
import nl.perspectief.signals.SignalsWaiting.Waiting;
import nl.perspectief.signals.SignalsWaiting.Weighing;
import org.jspecify.annotations.Nullable;

/** What waits in signals and weighings. */
record SignalTasks(
        Some unreferred,
        List<Waiting> toDestroy,
        Some expiring,
        List<Waiting> toTell,
        Weighing weighing,
        Answers answered,
        List<Stopped> stops,
        LocalDate today,
        BoundWords words) {
    private static final String OWN = "/signalen?van=mij";

    static SignalTasks of(SignalsWaiting signals, Acting acting, LocalDate today, BoundWords words) {
        // What is asked under one purpose stands together: each change of purpose is a statement.
        Some unreferred = signals.unreferred(acting);
        List<Waiting> toDestroy = signals.toKeepOrDestroy(acting);
        Some expiring = signals.expiring(acting);
        List<Waiting> toTell = signals.toTell(acting);
        Answers answered = signals.answered(acting);
        return new SignalTasks(
                unreferred,
                toDestroy,
                expiring,
                toTell,
                signals.weighing(acting),
                answered,
                signals.stopped(acting),
                today,
                words);
    }

    Today all() {
        return new Today(
                waiting().toList(),
                more().toList(),
                fresh().toList(),
                stopped().toList(),
                answered.others(),
                List.of(beyond(stops)));
    }

    private Stream<Task> waiting() {
        return Stream.of(
                        together("desk.expires", expiring, OWN + "&stand=open&volgorde=oudste"),
                        together("desk.refer", unreferred, OWN + "&stand=open"),
                        toTell.stream()
                                .limit(Worklist.FIRST)
                                .map(one -> task("desk.tell-again", "/signalen/", one, "/wijzigen")),
                        toDestroy.stream().limit(Worklist.FIRST).map(one -> task("desk.let-go", "/signalen/", one)),
                        weighing.toWeigh().stream().map(one -> task("desk.weigh", "/wegingen/", one)),
                        weighing.toDecide().stream().map(one -> task("desk.decide", "/wegingen/", one, "/besluit")),
                        weighing.toReadSecond().stream().map(one -> task("desk.read-second", "/wegingen/", one)))
                .flatMap(tasks -> tasks);
    }

    /** One line for all, with the day of the first: who took over a list has dozens that wait for the same. */
    private Stream<Task> together(String key, Some all, String list) {
        if (all.number() < 2) {
            return all.first().stream().map(one -> task(key, "/signalen/", one));
        }
        Task many = Task.at(key + "-many", null, list).with(List.of(String.valueOf(all.number())));
        return Stream.of(all.first().stream()
                .map(one -> task(key, "/signalen/", one).due())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(first -> many.before(first, first.isBefore(today)))
                .orElse(many));
    }

    private Stream<More> more() {
        return Stream.of(
                beyond("desk.more.tell-again", toTell),
                beyond("desk.more.let-go", toDestroy),
                new More("desk.more.weighings", "/wegingen", weighing.others()));
    }

    /** That there is more of a kind than is told one by one; how much was not counted. */
    private static More beyond(String key, List<Waiting> kind) {
        return new More(key, OWN, kind.size() > Worklist.FIRST ? 1 : 0);
    }

    static More beyond(List<Stopped> stops) {
        return new More(
                "desk.more.stopped-referrals",
                stops.stream().anyMatch(Stopped::received) ? "/wegingen" : OWN,
                stops.size() > Worklist.FIRST ? 1 : 0);
    }

    private Stream<Task> fresh() {
        return answered.first().stream().map(this::task);
    }

    private Stream<Task> stopped() {
        return stops.stream()
                .limit(Worklist.FIRST)
                .map(one -> Task.at(
                                "desk.share." + (one.rests() ? "rests" : "ended")
                                        + (one.received() ? ".received" : ".given"),
                                null,
                                (one.received() ? "/wegingen/" : "/signalen/") + one.id())
                        .with(Stream.concat(
                                        Stream.of(words.in(one.regime()).spoken(one.category())), one.why().stream())
                                .toList()));
    }

    private Task task(String key, String path, Waiting one) {
        return task(key, path, one, "");
    }

    private Task task(String key, String path, Waiting one, String page) {
        Task task = Task.at(one.firstName() == null ? key + "-nameless" : key, about(one), path + one.id() + page);
        Instant due = one.due();
        return due == null
                ? task
                : task.before(DutchDays.of(due), DutchDays.of(due).isBefore(today));
    }

    private Task task(Answered one) {
        return new Task(
                "desk.answered",
                null,
                one.signalId() == null ? null : "/signalen/" + one.signalId(),
                null,
                false,
                List.of(one.outcome()),
                one.id());
    }

    private static Task.@Nullable About about(Waiting one) {
        return one.firstName() == null || one.age() == null ? null : new Task.About(one.firstName(), one.age());
    }
}

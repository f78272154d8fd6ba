package nl.perspectief.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.covenants.BoundWords;
import nl.perspectief.organisations.Acting;
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
        Some unreferred, Weighing weighing, Answers answered, List<Stopped> stops, LocalDate today, BoundWords words) {
    static SignalTasks of(SignalsWaiting signals, Acting acting, LocalDate today, BoundWords words) {
        return new SignalTasks(
                signals.unreferred(acting),
                signals.weighing(acting),
                signals.answered(acting),
                signals.stopped(acting),
                today,
                words);
    }

    Stream<Task> waiting() {
        return Stream.of(
                        unreferred.first().stream().map(one -> task("desk.refer", "/signalen/", one)),
                        weighing.toWeigh().stream().map(one -> task("desk.weigh", "/wegingen/", one)),
                        weighing.toReadSecond().stream().map(one -> task("desk.read-second", "/wegingen/", one)))
                .flatMap(tasks -> tasks);
    }

    Stream<More> more() {
        return Stream.of(
                new More("desk.more.signals", "/signalen?van=mij&stand=open", unreferred.others()),
                new More("desk.more.weighings", "/wegingen", weighing.others()));
    }

    Stream<Task> fresh() {
        return answered.first().stream().map(this::task);
    }

    Stream<Task> stopped() {
        return stops.stream()
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
        Task task = Task.at(key, about(one), path + one.id());
        Instant due = one.due();
        return due == null ? task : task.before(Desk.day(due), Desk.day(due).isBefore(today));
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

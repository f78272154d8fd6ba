package nl.perspectief.sharing.correcting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.correcting.Corrections;
import nl.perspectief.sharing.correcting.ReceiverNotice;
import nl.perspectief.sharing.correcting.RightsRequests;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was corrected, disputed or erased of what somebody was given, and what was asked of what somebody recorded. */
@Component
@Order(3)
class RightsWorklist implements Worklist {
    private final Corrections corrections;
    private final RightsRequests requests;
    private final BoundWords words;
    private final Clock clock;

    RightsWorklist(Corrections corrections, RightsRequests requests, BoundWords words, Clock clock) {
        this.corrections = corrections;
        this.requests = requests;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Today of(Acting acting) {
        Acting righting = acting.under(Purpose.own("rechten"));
        LocalDate today = DutchDays.of(clock.instant());
        List<ReceiverNotice> told = corrections.told(righting);
        Stream<Task> asked = requests.openOf(righting).stream()
                .filter(one -> one.itemId() != null)
                .map(one -> Task.at("desk.request." + one.kind(), null, "/gegevens/" + one.itemId())
                        .before(one.dueOn(), one.dueOn().isBefore(today)));
        return new Today(
                Stream.concat(told.stream().filter(RightsWorklist::erased).map(this::task), asked)
                        .toList(),
                List.of(),
                told.stream().filter(one -> !erased(one)).map(this::task).toList(),
                List.of(),
                0);
    }

    private static boolean erased(ReceiverNotice one) {
        return one.kind() == ReceiverNotice.Kind.ERASED;
    }

    private Task task(ReceiverNotice one) {
        String path = (erased(one) ? "/vernietigd/" : "/verbeterd/") + one.id();
        Task task = Task.at("desk.told." + one.kind(), null, path)
                .with(List.of(words.in(one.covenant()).spoken(one.category()), one.giver()));
        return erased(one) ? task : task.pressed(path + "/gezien", "desk.seen");
    }
}

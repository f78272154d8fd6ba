package nl.perspectief.signals.waiting;

import java.time.Clock;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.SignalsWaiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits in signals and weighings, which comes first in a day. */
@Component
@Order(1)
class SignalWorklist implements Worklist {
    private final SignalsWaiting signals;
    private final BoundWords words;
    private final Clock clock;

    SignalWorklist(SignalsWaiting signals, BoundWords words, Clock clock) {
        this.signals = signals;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Today of(Acting acting) {
        return SignalTasks.of(signals, acting, DutchDays.of(clock.instant()), words)
                .all();
    }
}

package nl.perspectief.signals.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.DutchDay;
import nl.perspectief.signals.NewSignal;
import org.springframework.stereotype.Component;

/** Reads signals from forms, today and in this partnership. */
@Component
class SignalReading {
    private final Organisations organisations;
    private final Clock clock;

    SignalReading(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    List<Neighbourhood> places() {
        return organisations.neighbourhoods();
    }

    Optional<NewSignal> read(Form form) {
        return new SignalForm(form, places(), DutchDay.of(clock.instant())).read();
    }
}

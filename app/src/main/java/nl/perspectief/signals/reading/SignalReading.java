package nl.perspectief.signals.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.SignalRegimes;
import org.springframework.stereotype.Component;

/** Reads signals from forms, today and in this partnership. */
@Component
public class SignalReading {
    private final Organisations organisations;
    private final SignalRegimes regimes;
    private final Clock clock;

    SignalReading(Organisations organisations, SignalRegimes regimes, Clock clock) {
        this.organisations = organisations;
        this.regimes = regimes;
        this.clock = clock;
    }

    public List<Neighbourhood> places() {
        return organisations.neighbourhoods();
    }

    /** Under which covenants somebody can record. */
    public List<RegimeWords> regimes(Acting acting) {
        return regimes.choices(acting);
    }

    public LocalDate today() {
        return DutchDays.of(clock.instant());
    }

    /** What was noticed; empty when something has to be mended, which stands in the form. */
    public Optional<NewSignal> read(Acting acting, Form form) {
        return reader(acting).apply(form);
    }

    /** Reads many forms by what holds now, which is looked up once. */
    public Function<Form, Optional<NewSignal>> reader(Acting acting) {
        List<Neighbourhood> places = places();
        List<RegimeWords> regimes = regimes(acting);
        LocalDate today = today();
        return form -> new SignalForm(form, places, regimes, today).read();
    }
}

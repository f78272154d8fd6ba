package nl.perspectief.signals;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.ItemPlace;
import org.springframework.stereotype.Component;

/** What hangs on a signal is read there. */
@Component
class SignalPlace implements ItemPlace {
    private final Signals signals;

    SignalPlace(Signals signals) {
        this.signals = signals;
    }

    @Override
    public String kind() {
        return Signal.KIND;
    }

    @Override
    public Optional<Crumb> of(Acting acting, UUID file) {
        return signals.find(acting, file)
                .map(_ -> new Crumb("/signalen", "signals.menu", "/signalen/" + file, "signals.item-place"));
    }
}

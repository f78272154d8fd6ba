package nl.perspectief.signals;

import java.util.List;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Unbound;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
import org.springframework.stereotype.Component;

/** Under which covenants somebody can record what was noticed: those that know such work, and in which the own organisation takes part. */
@Component
public class SignalRegimes {
    private final BoundWords words;

    SignalRegimes(BoundWords words) {
        this.words = words;
    }

    /** The usual one first. */
    public List<RegimeWords> choices(Acting acting) {
        return words.all().stream()
                .filter(regime -> regime.has(PurposeMeaning.RECOGNISE))
                .filter(regime -> regime.takesPart(acting.organisation().partner()))
                .toList();
    }

    /** What was chosen, or else the usual one. @throws Unbound when there is none, or not the chosen one */
    String of(Acting acting, NewSignal noticed) {
        return choices(acting).stream()
                .map(RegimeWords::regime)
                .filter(regime -> noticed.regime() == null || noticed.regime().equals(regime))
                .findFirst()
                .orElseThrow(() -> new Unbound(PurposeMeaning.RECOGNISE));
    }
}

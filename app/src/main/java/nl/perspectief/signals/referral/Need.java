package nl.perspectief.signals.referral;

import java.time.Instant;
import nl.perspectief.covenants.Item;
import nl.perspectief.covenants.ItemKind;
import nl.perspectief.covenants.NewItem;
import nl.perspectief.organisations.Acting;
import nl.perspectief.signals.Signal;

/** Why a referral is needed, as a statement that travels with it. */
final class Need {
    private static final String CATEGORY = "c4";

    private Need() {}

    static NewItem of(Signal signal, String reason) {
        return NewItem.inSignal(signal.subjectId(), signal.id(), CATEGORY, ItemKind.NOTE, reason);
    }

    /** The same as it would be once recorded, for a preview. */
    static Item unkept(Acting acting, Signal signal, String reason, Instant now) {
        return of(signal, reason).heldBy(acting, now);
    }
}

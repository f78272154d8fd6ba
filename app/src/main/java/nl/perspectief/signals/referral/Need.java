package nl.perspectief.signals.referral;

import java.time.Instant;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.NewItem;
import nl.perspectief.signals.Signal;

/** Why a referral is needed, as a statement that travels with it. */
final class Need {
    private Need() {}

    /** @param category one that means observation */
    static NewItem of(Signal signal, String category, String reason) {
        return NewItem.full(signal.subjectId(), signal.reference(), category, ItemKind.NOTE, reason);
    }

    /** The same as it would be once recorded, for a preview. */
    static Item unkept(Acting acting, Signal signal, String category, String reason, Instant now) {
        return of(signal, category, reason).heldBy(acting, now);
    }
}

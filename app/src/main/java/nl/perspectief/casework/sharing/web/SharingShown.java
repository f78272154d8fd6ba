package nl.perspectief.casework.sharing.web;

import java.util.List;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.sharing.SharingOverviews;
import nl.perspectief.casework.web.CaseShown;
import nl.perspectief.casework.web.CovenantWords;
import nl.perspectief.organisations.Professional;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.items.Item;

/** What pages of sharing show to who agrees with something. */
final class SharingShown {
    private SharingShown() {}

    /** What each of these would see, or that it is withheld. */
    static Shown of(List<CaseSharing.Forecast> forecasts, CovenantWords words) {
        Shown shown = new Shown();
        forecasts.forEach(one -> {
            String name = one.addressee().professional().name();
            if (one.seen() == null) {
                shown.row(name, CaseShown.SEES_NOTHING);
            } else {
                CaseShown.received(shown, name, one.seen(), words);
            }
        });
        return shown;
    }

    /** What is taken back from whom. */
    static Shown of(SharingOverviews.Line line, CovenantWords words) {
        Professional receiver = line.receiver();
        String name = receiver == null ? line.disclosure().receiver() : receiver.name();
        Item item = line.item();
        return item == null
                ? new Shown().row(name, words.category(line.disclosure().category()))
                : CaseShown.item(new Shown(), name, item, words);
    }
}

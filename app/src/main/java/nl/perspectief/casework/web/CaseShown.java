package nl.perspectief.casework.web;

import nl.perspectief.casework.sharing.DisclosureImpact;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Item;

/** What pages of a case show to who agrees with something. */
public final class CaseShown {
    /** Instead of what somebody would see. */
    public static final String SEES_NOTHING = "casework.shown.sees-nothing";

    private CaseShown() {}

    /** What somebody would see or sees, on what condition and until when. */
    public static Shown received(Shown shown, String name, Received received, CovenantWords words) {
        item(shown, name, received.item(), words)
                .row(name, received.item().observedOn())
                .row(name, "casework.form." + received.item().form())
                .row(name, received.disclosure().condition())
                .row(name, "casework.onward." + received.disclosure().onward());
        return shown.row(name, DutchDays.last(received.disclosure().readableUntil()));
    }

    /** One item, in words. */
    public static Shown item(Shown shown, String label, Item item, CovenantWords words) {
        return shown.row(label, words.category(item.category()))
                .row(label, item.narrative().text());
    }

    /** What ends for whom in the next phase. */
    static Shown of(DisclosureImpact.OfPhase ending) {
        Shown shown = new Shown()
                .row(
                        "casework.shown.phase",
                        "casework.phase." + ending.header().file().phase().id());
        ending.endings().forEach(one -> ending(shown, one));
        return shown;
    }

    /** How much somebody can no longer read. */
    public static Shown ending(Shown shown, DisclosureImpact.Ending ending) {
        return shown.row("casework.shown.ends", ending.receiver().name() + ": " + ending.disclosures());
    }
}

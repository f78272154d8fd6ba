package nl.perspectief.casework.web;

import java.util.List;
import nl.perspectief.casework.CaseSharing;
import nl.perspectief.casework.Contributions;
import nl.perspectief.casework.Endings;
import nl.perspectief.casework.PlanActions;
import nl.perspectief.casework.SharingOverviews;
import nl.perspectief.casework.Transfer;
import nl.perspectief.casework.Transfers;
import nl.perspectief.covenants.Item;
import nl.perspectief.covenants.Received;
import nl.perspectief.organisations.Professional;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.signals.DutchDay;
import org.jspecify.annotations.Nullable;

/** What pages of a case show to who agrees with something. */
final class CaseShown {
    private static final String SEES_NOTHING = "casework.shown.sees-nothing";

    private CaseShown() {}

    /** What each of these would see, or that it is withheld. */
    static Shown of(List<CaseSharing.Forecast> forecasts, CovenantWords words) {
        Shown shown = new Shown();
        forecasts.forEach(one -> {
            String name = one.addressee().professional().name();
            if (one.seen() == null) {
                shown.row(name, SEES_NOTHING);
            } else {
                received(shown, name, one.seen(), words);
            }
        });
        return shown;
    }

    static Shown of(Contributions.Forecast forecast, CovenantWords words) {
        Shown shown = new Shown();
        return forecast.seen() == null
                ? shown.row("casework.transfer.along", SEES_NOTHING)
                : received(shown, "casework.transfer.along", forecast.seen(), words);
    }

    private static Shown received(Shown shown, String name, Received received, CovenantWords words) {
        item(shown, name, received.item(), words)
                .row(name, received.item().observedOn())
                .row(name, "casework.form." + received.item().form())
                .row(name, received.disclosure().condition())
                .row(name, "casework.onward." + received.disclosure().onward());
        return shown.row(name, DutchDay.of(received.disclosure().readableUntil()));
    }

    private static Shown item(Shown shown, String label, Item item, CovenantWords words) {
        return shown.row(label, words.category(item.category()))
                .row(label, item.narrative().text());
    }

    /** What is taken back from whom. */
    static Shown of(SharingOverviews.Line line, CovenantWords words) {
        Professional receiver = line.receiver();
        String name = receiver == null ? line.disclosure().receiver() : receiver.name();
        Item item = line.item();
        return item == null
                ? new Shown().row(name, words.category(line.disclosure().category()))
                : item(new Shown(), name, item, words);
    }

    /** What is asked in an action, and by when. */
    static Shown of(PlanActions.Shown action) {
        return new Shown()
                .row("casework.action.words", action.words().narrative().text())
                .row("casework.action.due", action.action().dueOn());
    }

    /** Whose seat goes, and what goes with it. */
    static Shown of(Endings.OfSeat ending) {
        return ending(new Shown(), ending.ending()).row("casework.shown.open-actions", ending.openActions());
    }

    /** What ends for whom in the next phase. */
    static Shown of(Endings.OfPhase ending) {
        Shown shown = new Shown()
                .row(
                        "casework.shown.phase",
                        "casework.phase." + ending.header().file().phase().id());
        ending.endings().forEach(one -> ending(shown, one));
        return shown;
    }

    private static Shown ending(Shown shown, Endings.Ending ending) {
        return shown.row("casework.shown.ends", ending.receiver().name() + ": " + ending.disclosures());
    }

    /** The decisions on moving the case, and all that would go along. */
    static Shown of(Transfers.File file, CovenantWords words) {
        Shown shown = new Shown();
        file.decisions().forEach(decision -> decision(shown, decision));
        file.own().forEach(item -> item(shown, "casework.transfer.along", item, words));
        file.brought().forEach(one -> item(shown, "casework.transfer.along", one.item(), words));
        return shown;
    }

    private static void decision(Shown shown, Transfer decision) {
        String label = "casework.transfer.decision";
        shown.row(label, decision.decidedBy().name())
                .row(label, decision.decidedAt())
                .row(label, decision.ground())
                .row(label, decision.toRegime())
                .row(label, decision.reason() == null ? null : decision.reason().text())
                .row(label, "casework.transfer.state." + decision.state());
        reading(shown, label, decision.reading());
    }

    private static void reading(Shown shown, String label, Transfer.@Nullable Reading reading) {
        if (reading != null) {
            shown.row(label, reading.reader().name())
                    .row(
                            label,
                            reading.reason() == null ? null : reading.reason().text());
        }
    }
}

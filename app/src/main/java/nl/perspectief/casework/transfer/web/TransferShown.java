package nl.perspectief.casework.transfer.web;

import nl.perspectief.casework.transfer.Contributions;
import nl.perspectief.casework.transfer.Transfer;
import nl.perspectief.casework.transfer.Transfers;
import nl.perspectief.casework.web.CaseShown;
import nl.perspectief.casework.web.CovenantWords;
import nl.perspectief.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** What pages of a transfer show to who agrees with something. */
final class TransferShown {
    private TransferShown() {}

    /** What would go along. */
    static Shown of(Contributions.Forecast forecast, CovenantWords words) {
        Shown shown = new Shown();
        return forecast.seen() == null
                ? shown.row("casework.transfer.along", CaseShown.SEES_NOTHING)
                : CaseShown.received(shown, "casework.transfer.along", forecast.seen(), words);
    }

    /** The decisions on moving the case, and all that would go along. */
    static Shown of(Transfers.File file, CovenantWords words) {
        Shown shown = new Shown();
        file.decisions().forEach(decision -> decision(shown, decision));
        file.own().forEach(item -> CaseShown.item(shown, "casework.transfer.along", item, words));
        file.brought().forEach(one -> CaseShown.item(shown, "casework.transfer.along", one.item(), words));
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

package nl.perspectief.signals.weighing.web;

import nl.perspectief.shared.web.Shown;
import nl.perspectief.signals.referral.web.Delivery;
import nl.perspectief.signals.referral.web.ReferralShown;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.LettingGo;
import nl.perspectief.signals.weighing.Reason;
import nl.perspectief.signals.weighing.SecondReading;
import nl.perspectief.signals.weighing.Weighing;
import nl.perspectief.signals.weighing.WeighingFile;
import org.jspecify.annotations.Nullable;

/** What pages of weighings show to who agrees with something. */
final class WeighingShown {
    private WeighingShown() {}

    /** All on which a decision rests: what was received, each answer, and the second reading. */
    static Shown of(WeighingFile file, Delivery delivery) {
        Shown shown = ReferralShown.received(delivery).rows(of(file.weighing()));
        LettingGo wanted = file.lettingGo();
        return wanted == null
                ? shown
                : shown.row("signals.letting-go.title", wanted.name())
                        .row("signals.letting-go.title", "signals.ground." + wanted.ground());
    }

    /** The answers, and the second reading. */
    static Shown of(@Nullable Weighing weighing) {
        Shown shown = new Shown();
        if (weighing != null) {
            weighing.criteria().forEach(criterion -> answer(shown, criterion, weighing));
            second(shown, weighing.second());
        }
        return shown;
    }

    private static void answer(Shown shown, Criterion criterion, Weighing weighing) {
        Reason reason = weighing.reasons().get(criterion);
        if (reason != null) {
            String label = "signals.criterion." + criterion;
            shown.row(label, "signals.answer." + Answer.of(reason.yes())).row(label, reason.text());
        }
    }

    private static void second(Shown shown, @Nullable SecondReading second) {
        if (second != null) {
            shown.row("signals.second.title", second.readerName())
                    .row("signals.second.title", "signals.answer." + Answer.of(second.agrees()))
                    .row("signals.second.title", second.reason());
        }
    }
}

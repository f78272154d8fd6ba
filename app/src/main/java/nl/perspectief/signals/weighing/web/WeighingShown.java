package nl.perspectief.signals.weighing.web;

import nl.perspectief.shared.web.Shown;
import nl.perspectief.signals.referral.web.Delivery;
import nl.perspectief.signals.referral.web.ReferralShown;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.LettingGo;
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
            weighing.criteria().forEach(criterion -> shown.rows(of(weighing, criterion)));
            second(shown, weighing.second());
        }
        return shown;
    }

    /** The answer on one question; nothing as long as there is none. */
    static Shown of(Weighing weighing, Criterion criterion) {
        return weighing.reason(criterion)
                .map(given -> row(criterion, Answer.of(given.yes()), given.text()))
                .orElseGet(Shown::new);
    }

    /** An answer, as far as it goes. */
    static Shown row(Criterion criterion, @Nullable Answer answer, String reason) {
        String label = "signals.criterion." + criterion;
        return new Shown()
                .row(label, answer == null ? null : "signals.answer." + answer)
                .row(label, reason);
    }

    private static void second(Shown shown, @Nullable SecondReading second) {
        if (second != null) {
            shown.row("signals.second.title", second.readerName())
                    .row("signals.second.title", "signals.answer." + Answer.of(second.agrees()))
                    .row("signals.second.title", second.reason());
        }
    }
}

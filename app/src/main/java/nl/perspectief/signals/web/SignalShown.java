package nl.perspectief.signals.web;

import nl.perspectief.covenants.Identity;
import nl.perspectief.covenants.Item;
import nl.perspectief.covenants.Received;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.signals.DutchDay;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.Reason;
import nl.perspectief.signals.weighing.SecondReading;
import nl.perspectief.signals.weighing.Weighing;
import nl.perspectief.signals.weighing.WeighingFile;
import org.jspecify.annotations.Nullable;

/** What pages of signals and weighings show to who agrees with something. */
final class SignalShown {
    private SignalShown() {}

    /** All that would be destroyed. */
    static Shown of(SignalFile file) {
        Shown shown = who(new Shown(), file.identity().orElse(null));
        for (Statement box : Statement.values()) {
            file.item(box).ifPresent(item -> statement(shown, item));
        }
        return shown;
    }

    /** Which referral it is. */
    static Shown of(@Nullable Referral referral) {
        return referral == null
                ? new Shown()
                : new Shown()
                        .row("signals.referral.title", referral.referredAt())
                        .row("signals.received.route", "signals.route." + referral.route());
    }

    /** What would be referred, and why. */
    static Shown of(Delivery delivery) {
        return received(delivery)
                .row(
                        "signals.received.until",
                        delivery.until().map(DutchDay::of).orElse(null));
    }

    private static Shown received(Delivery delivery) {
        Shown shown = who(new Shown(), delivery.identity())
                .row("signals.received.from", delivery.giver().name())
                .row("signals.received.route", "signals.route." + delivery.route())
                .row("signals.received.consent", "signals.consent." + delivery.consent());
        delivery.statements().stream().map(Received::item).forEach(item -> statement(shown, item));
        return shown;
    }

    /** All on which a decision rests: what was received, each answer, and the second reading. */
    static Shown of(WeighingFile file, Delivery delivery) {
        return received(delivery).rows(of(file.weighing()));
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

    private static Shown who(Shown shown, @Nullable Identity identity) {
        return identity == null
                ? shown
                : shown.row(
                        "signals.file.who",
                        identity.firstName() + " " + identity.familyName() + "\n" + identity.birthDate());
    }

    private static void statement(Shown shown, Item item) {
        shown.row("signals.box." + Told.as(item), item.narrative().text());
        shown.row("signals.form.seen-on", item.observedOn());
    }
}

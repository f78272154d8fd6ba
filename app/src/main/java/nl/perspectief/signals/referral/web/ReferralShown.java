package nl.perspectief.signals.referral.web;

import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.signals.Brought;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.reading.Knows;
import nl.perspectief.signals.web.SignalShown;
import org.jspecify.annotations.Nullable;

/** What pages of referrals show to who agrees with something. */
public final class ReferralShown {
    private ReferralShown() {}

    /** What would be referred, and why. */
    static Shown of(Delivery delivery) {
        return received(delivery)
                .row(
                        "signals.received.until",
                        delivery.until().map(DutchDays::of).orElse(null));
    }

    /** What it is and what it brings. */
    public static Shown received(Delivery delivery) {
        Shown shown = SignalShown.who(new Shown(), delivery.identity())
                .row("signals.received.from", delivery.giver().name())
                .row("signals.file.regime", delivery.approach())
                .row("signals.received.route", "signals.route." + delivery.route())
                .row(
                        "signals.received.consent-youth",
                        "signals.consent." + delivery.consent().youth())
                .row(
                        "signals.received.consent-parents",
                        "signals.consent." + delivery.consent().parents());
        brought(shown, delivery.brought());
        delivery.statements().stream().map(Received::item).forEach(item -> SignalShown.statement(shown, item));
        return shown;
    }

    private static void brought(Shown shown, @Nullable Brought brought) {
        if (brought != null) {
            Exploitation exploitation = brought.exploitation();
            shown.row(
                            "signals.form.exploitation-short",
                            exploitation == null ? null : "signals.exploitation." + exploitation)
                    .row(
                            "signals.form.youth-knows",
                            "signals.knows." + Knows.of(brought.informed().youth()))
                    .row(
                            "signals.form.parents-know",
                            "signals.knows." + Knows.of(brought.informed().parents()))
                    .row("signals.form.again-short", brought.informed().lookAgainOn())
                    .row("signals.form.neighbourhood", brought.place());
        }
    }
}

package nl.perspectief.signals.web;

import java.time.LocalDate;
import java.util.List;
import nl.perspectief.attachments.Attachment;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.referral.Referral;
import org.jspecify.annotations.Nullable;

/** What pages of signals show to who agrees with something. */
public final class SignalShown {
    private SignalShown() {}

    /** All that would be destroyed. */
    static Shown of(SignalFile file, List<Attachment> attachments) {
        Shown shown = who(new Shown(), file.identity().orElse(null));
        for (Statement box : Statement.values()) {
            file.item(box).ifPresent(item -> statement(shown, item));
        }
        attachments.forEach(one -> shown.row("attachments.title", one.name()));
        return shown;
    }

    /** Which referral it is. */
    public static Shown of(@Nullable Referral referral) {
        return referral == null
                ? new Shown()
                : new Shown()
                        .row("signals.referral.title", referral.referredAt())
                        .row("signals.received.route", "signals.route." + referral.route());
    }

    /** Who it is about, when that is known. */
    public static Shown who(Shown shown, @Nullable Identity identity) {
        return identity == null
                ? shown
                : shown.row(
                        "signals.file.who",
                        identity.firstName() + " " + identity.familyName() + "\n" + born(identity.birthDate()));
    }

    /** A day, or as much of it as is known; or the key of the text that it is not. */
    private static String born(BirthDate birth) {
        return birth.equals(BirthDate.UNKNOWN)
                ? "birth.unknown"
                : birth.exact().map(LocalDate::toString).orElseGet(birth::typed);
    }

    /** One thing that was said, and when it was seen. */
    public static void statement(Shown shown, Item item) {
        shown.row("signals.box." + Told.as(item), item.narrative().text());
        shown.row("signals.form.seen-on", item.observedOn());
    }
}

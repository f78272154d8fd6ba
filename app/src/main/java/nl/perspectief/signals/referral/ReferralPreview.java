package nl.perspectief.signals.referral;

import java.util.List;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.signals.Brought;
import nl.perspectief.signals.SignalFile;
import org.jspecify.annotations.Nullable;

/**
 * What a referral would do, before it is done.
 *
 * @param travels exactly what the process lead would see
 * @param withheld what the covenant does not let travel, and why
 * @param brought what goes along beside the statements; absent when nothing would
 * @param home what was not chosen, and stays for that reason
 */
public record ReferralPreview(
        SignalFile file,
        Organisation lead,
        List<Received> travels,
        List<SharingOutcome.Withheld> withheld,
        List<Item> home,
        @Nullable Brought brought) {
    /** What the covenant does not let travel. */
    public List<Item> stays() {
        return withheld.stream().map(answer -> answer.sharing().item()).toList();
    }
}

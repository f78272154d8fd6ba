package nl.perspectief.signals.referral;

import java.util.List;
import nl.perspectief.covenants.Item;
import nl.perspectief.covenants.Received;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.signals.SignalFile;

/**
 * What a referral would do, before it is done.
 *
 * @param travels exactly what the process lead would see
 * @param stays what the covenant does not let travel
 */
public record ReferralPreview(SignalFile file, Organisation lead, List<Received> travels, List<Item> stays) {}

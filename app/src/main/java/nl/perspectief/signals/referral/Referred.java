package nl.perspectief.signals.referral;

import java.util.List;
import nl.perspectief.sharing.items.Item;

/** What became of a wish to refer. */
public sealed interface Referred {
    record Made(Referral referral) implements Referred {}

    /** The covenant holds these back, so that nothing was given at all. */
    record Withheld(List<Item> items) implements Referred {}

    /** Without a name there is nobody to weigh; ask advice without a name instead. */
    record WithoutName() implements Referred {}

    /** By the third route consent comes first, of those who decide at that age. */
    record ConsentFirst() implements Referred {}

    /** By the second route the decision about the group comes first. */
    record WithoutGroupDecision() implements Referred {}

    /** By the first route the day of the contact with the police comes first, no longer ago than the covenant says. */
    record WithoutContact() implements Referred {}

    /** An objection is not answered yet: until then it rests (AVG 18). */
    record Rests() implements Referred {}

    /** It lies with the process lead already. */
    record AlreadyReferred() implements Referred {}

    /** A case came of it, and that is open. */
    record InCase() implements Referred {}

    /** It is not there, or not to be seen. */
    record Absent() implements Referred {}
}

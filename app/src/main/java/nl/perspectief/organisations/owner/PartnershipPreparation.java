package nl.perspectief.organisations.owner;

import java.time.Clock;

/** Puts the partnership in order, after the migrations and before the application starts. */
public final class PartnershipPreparation {
    private PartnershipPreparation() {}

    /** @param demo whether the partners and people of the fictitious partnership are registered */
    public static void prepare(OwnerDatabase owner, Clock clock, boolean demo) {
        if (demo) {
            owner.inTransaction(connection -> new DemoPartnership(connection, clock.instant()).register());
        }
    }
}

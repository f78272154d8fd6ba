package nl.perspectief.registration;

import java.time.Clock;
import java.time.LocalDate;
import nl.perspectief.organisations.owner.OwnerDatabase;
import nl.perspectief.shared.DutchDays;

/** Puts the register and the table of flows in order, after the migrations and before the application starts. */
public final class CovenantPreparation {
    private CovenantPreparation() {}

    /** @param demo whether the fictitious covenant is registered when there is none */
    public static void prepare(OwnerDatabase owner, Clock clock, boolean demo) {
        LocalDate today = DutchDays.of(clock.instant());
        owner.inTransaction(connection -> {
            RegisterChange change = RegisterChange.begin(connection, clock.instant());
            if (demo) {
                DemoCovenant.register(connection, today);
            }
            change.finish();
            change.review();
        });
    }
}

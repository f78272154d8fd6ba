package nl.perspectief.casework;

import java.time.LocalDate;
import nl.perspectief.covenants.Circumstances;
import org.jspecify.annotations.Nullable;

/** What a case itself knows of the conditions of the covenant. What it does not know is left out and permits nothing. */
final class CaseCircumstances {
    private CaseCircumstances() {}

    /**
     * @param age of the young person, when the giver knows it
     * @param supplies whether the giver is the one who knew this first, and not the leading organisation that heard it
     * @param named whether the receiver has a seat that lasts
     * @param needed whether the giver wrote down why the receiver needs it
     */
    static Circumstances of(
            CaseFile file, @Nullable Integer age, boolean supplies, boolean named, boolean needed, LocalDate day) {
        Informing informing = file.informing();
        Circumstances known = Circumstances.UNKNOWN
                .with("genoemd-in-casus", named)
                .with("noodzaak-vastgelegd", needed)
                .with("geinformeerd-of-uitgesteld", informing.toldOrPostponed(day))
                .with("toestemming", informing.agreed(age))
                .with("slachtoffer-eerst-bezien", informing.victimViewOn() != null)
                .with("route-1", file.route() == 1)
                .with("zonder-naam", false);
        return supplies ? known.with("voorwaarde-leverancier", true) : known;
    }

    /** With whether moving the case to another regime is decided. */
    static Circumstances transfer(Circumstances known, boolean decided) {
        return known.with("overdracht-besloten", decided);
    }
}

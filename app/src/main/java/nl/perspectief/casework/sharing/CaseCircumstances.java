package nl.perspectief.casework.sharing;

import java.time.LocalDate;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.informing.Informing;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.shared.Age;
import nl.perspectief.sharing.attesting.AttestedFile;
import org.jspecify.annotations.Nullable;

/** What a case itself knows of the conditions of the covenant. What it does not know is left out and permits nothing. */
public final class CaseCircumstances {
    private CaseCircumstances() {}

    /**
     * @param age of the young person, when the giver knows it
     * @param supplies whether the giver is the one who knew this first, and not the leading organisation that heard it
     * @param named whether the receiver has a seat that lasts
     * @param needed whether the giver wrote down why the receiver needs it
     */
    public static Circumstances of(
            CaseFile file, @Nullable Age age, boolean supplies, boolean named, boolean needed, LocalDate day) {
        Informing informing = file.informing();
        Circumstances known = Circumstances.UNKNOWN
                .with(Fact.NAMED, named)
                .with(Fact.NEED, needed)
                .with(Fact.INFORMED, informing.toldOrPostponed(day, age))
                .with(Fact.CONSENT, informing.agreed(age))
                .with(Fact.VICTIM_VIEW, informing.victimViewOn() != null)
                .byRoute(file.route())
                .aged(age)
                .with(Fact.WITHOUT_NAME, false);
        return supplies ? known.with(Fact.SUPPLIER, true) : known;
    }

    /** Of a case that just began, for what its lead has to know: its lead is named by that, and nobody acts yet. */
    public static Circumstances begun(CaseFile file, @Nullable Age age, boolean needed, LocalDate day) {
        return action(of(file, age, false, true, needed, day), false);
    }

    /** The case as a file on which somebody records by hand what nothing else tells. */
    public static AttestedFile byHand(CaseFile file) {
        return new AttestedFile(file.id(), file.regime(), Recording::inCases);
    }

    /** With whether the receiver has an action for the young person. */
    static Circumstances action(Circumstances known, boolean acts) {
        return known.with(Fact.ACTION, acts);
    }

    /** With whether moving the case to another regime is decided. */
    static Circumstances transfer(Circumstances known, boolean decided) {
        return known.with(Fact.HANDOVER, decided);
    }
}

package nl.perspectief.doors;

import java.util.Set;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.weighing.DecideReferral;
import nl.perspectief.signals.weighing.Settled;
import nl.perspectief.signals.weighing.WeighingDecision;
import nl.perspectief.signals.weighing.WeighingDecision.BackToBasis;
import nl.perspectief.signals.weighing.WeighingDecision.Ground;
import nl.perspectief.signals.weighing.WeighingDecision.NotTakenOn;

/** How weighings end. */
record Decided(Places places) {
    private static final WeighingDecision LET_GO = new NotTakenOn(Ground.NOT_NECESSARY);

    Referral settled(Referral referral) {
        return by("ilse.gemeente", referral, new BackToBasis(Set.of()), Settled.Done.class);
    }

    /** Not taken on, as Ilse wants it. */
    Referral wanted(Referral referral) {
        return by("ilse.gemeente", referral, LET_GO, Settled.Wanted.class);
    }

    /** As Ilse wants it and Karim confirms. */
    Referral letGo(Referral referral) {
        return by("karim.gemeente", wanted(referral), LET_GO, Settled.Done.class);
    }

    private Referral by(String lead, Referral referral, WeighingDecision decision, Class<?> outcome) {
        Settled settled =
                places.server.bean(DecideReferral.class).decide(places.acting(lead, "d2"), referral.id(), decision);
        if (outcome.isInstance(settled)) {
            return referral;
        }
        throw new AssertionError("not so decided: " + settled);
    }
}

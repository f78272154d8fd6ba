package nl.perspectief.signals.referral;

import java.time.LocalDate;
import java.util.Objects;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.sharing.attesting.AttestedFile;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Statement;
import org.jspecify.annotations.Nullable;

/** What a signal tells the covenant about itself when it is referred. What it does not know stays unknown. */
final class ReferralCircumstances {
    private ReferralCircumstances() {}

    /**
     * What a signal and its referral recorded.
     *
     * @param named whether it says who it is about
     * @param objective whether something in it was seen or can be shown
     * @param born as the signal says; absent when it does not
     * @param victimAsked whether the question of exploitation was answered
     * @param route absent before it is referred
     * @param consent what young person and parents said; absent before it is referred
     * @param needed whether why it is needed was written; absent as long as nobody was asked
     */
    record Recorded(
            boolean named,
            boolean objective,
            @Nullable BirthDate born,
            boolean victimAsked,
            Informed informed,
            @Nullable Route route,
            @Nullable Consent consent,
            @Nullable Boolean needed) {
        /** What the signal tells before anyone refers it. */
        static Recorded of(SignalFile file) {
            return new Recorded(
                    file.identity().isPresent(),
                    file.items().stream()
                            .anyMatch(item -> Statement.of(item)
                                    .filter(Statement::objective)
                                    .isPresent()),
                    file.identity().map(Identity::birthDate).orElse(null),
                    Objects.nonNull(file.signal().exploitation()),
                    file.signal().informed(),
                    null,
                    null,
                    null);
        }

        Recorded referred(Route by, Consent agreed, @Nullable String need) {
            return new Recorded(
                    named, objective, born, victimAsked, informed, by, agreed, need == null ? null : !need.isBlank());
        }
    }

    /** The signal as a file on which somebody records by hand what nothing else tells. */
    static AttestedFile byHand(Signal signal) {
        return new AttestedFile(signal.id(), signal.regime(), Recording::inSignals);
    }

    static Circumstances of(Recorded recorded, LocalDate day) {
        Age age = recorded.born() == null ? null : recorded.born().ageOn(day);
        Circumstances known = Circumstances.UNKNOWN
                .with(Fact.WITHOUT_NAME, !recorded.named())
                .with(Fact.INFORMED, recorded.informed().knownOrPostponedOn(day))
                .with(Fact.VICTIM_VIEW, recorded.victimAsked())
                .with(Fact.CLEAR_INDICATIONS, recorded.objective())
                .with(Fact.SUPPLIER, true)
                .aged(age);
        Route route = recorded.route();
        if (route != null) {
            known = known.byRoute(route.number()).with(Fact.GROUP_PROBLEMATIC, route == Route.CORE_MEMBER);
        }
        Boolean needed = recorded.needed();
        known = needed == null ? known : known.with(Fact.NEED, needed);
        Consent consent = recorded.consent();
        return consent == null || consent.equals(Consent.NOT_ASKED)
                ? known
                : known.with(Fact.CONSENT, consent.agreed(age));
    }
}

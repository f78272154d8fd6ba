package nl.perspectief.synthetic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.ReferralPreview;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;

/** A signal, and sometimes a referral of it with whatever the covenant lets travel. */
final class SignalStory {
    private final Signals signals;
    private final Referrals referrals;
    private final List<Neighbourhood> places;
    private final Progress progress;

    SignalStory(Signals signals, Referrals referrals, List<Neighbourhood> places, Progress progress) {
        this.signals = signals;
        this.referrals = referrals;
        this.places = places;
        this.progress = progress;
    }

    Signal record(Acting giver, Fiction fiction, boolean named) {
        Signal signal = signals.record(giver, fiction.signal(places, named));
        progress.signals.incrementAndGet();
        return signal;
    }

    /** Empty when the covenant holds it back. */
    Optional<Referral> referred(Acting giver, Fiction fiction) {
        Signal signal = record(giver, fiction, true);
        Route route = giver.organisation().partner().equals("politie") ? Route.POLICE_CONTACT : Route.SEEN_ONLY;
        Set<UUID> travelling = referrals
                .preview(giver, signal.id(), route, Consent.of(true))
                .map(ReferralPreview::travels)
                .orElse(List.of())
                .stream()
                .map(received -> received.item().id())
                .collect(Collectors.toSet());
        Referred answer = referrals.refer(
                giver,
                new NewReferral(
                        signal.id(),
                        route,
                        Consent.of(true),
                        "Alleen lukt het ons niet; samen kijken is nodig.",
                        travelling));
        if (answer instanceof Referred.Made(Referral referral)) {
            progress.referrals.incrementAndGet();
            return Optional.of(referral);
        }
        progress.withheld.incrementAndGet();
        return Optional.empty();
    }
}

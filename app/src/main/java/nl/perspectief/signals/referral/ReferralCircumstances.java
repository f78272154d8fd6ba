package nl.perspectief.signals.referral;

import java.time.LocalDate;
import nl.perspectief.covenants.Circumstances;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Statement;
import org.jspecify.annotations.Nullable;

/** What a signal tells the covenant about itself when it is referred. What it does not know stays unknown. */
final class ReferralCircumstances {
    private ReferralCircumstances() {}

    static Circumstances of(SignalFile file, Route route, @Nullable Boolean consent, LocalDate today) {
        Circumstances known = of(file, today)
                // Why it is needed is asked with each referral.
                .with("noodzaak-vastgelegd", true)
                .with("route-1", route == Route.POLICE_CONTACT)
                .with("groep-problematisch", route == Route.CORE_MEMBER);
        return consent == null ? known : known.with("toestemming", consent);
    }

    /** What the signal tells before anyone refers it. */
    static Circumstances of(SignalFile file, LocalDate today) {
        return Circumstances.UNKNOWN
                .with("zonder-naam", file.identity().isEmpty())
                .with("geinformeerd-of-uitgesteld", file.signal().informed().knownOrPostponedOn(today))
                // The exploitation question is the first of every signal.
                .with("slachtoffer-eerst-bezien", true)
                .with("duidelijke-aanwijzingen", objective(file));
    }

    private static boolean objective(SignalFile file) {
        return file.items().stream()
                .anyMatch(
                        item -> Statement.of(item).filter(Statement::objective).isPresent());
    }
}

package nl.perspectief.signals.weighing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.sharing.asking.AskedBeside;
import nl.perspectief.signals.MadeUpSignal;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Route;

/** A weighing that somebody began, in no database. */
public final class MadeUpWeighing {
    public static final Instant BEGUN = Instant.parse("2026-11-23T10:00:00Z");
    public static final UUID ILSE = new UUID(1, 1);

    private MadeUpWeighing() {}

    /** With these answers so far, all yes. */
    public static Weighing of(Route route, Map<Criterion, String> answers) {
        Map<Criterion, Reason> reasons = new java.util.EnumMap<>(Criterion.class);
        answers.forEach((criterion, text) ->
                reasons.put(criterion, new Reason(criterion, true, text, ILSE, "Ilse Voorbeeld", BEGUN)));
        return new Weighing(referral(route), ILSE, BEGUN, null, reasons, null, 1, 3);
    }

    /** As the process lead reads it; of what was given nothing can be read any more. */
    public static WeighingFile file(Route route) {
        Weighing weighing = of(route, Map.of());
        return new WeighingFile(
                weighing.referral(),
                MadeUpSignal.YOUTH_WORK,
                List.of(),
                weighing,
                null,
                null,
                null,
                AskedBeside.NOTHING);
    }

    private static Referral referral(Route route) {
        UUID id = new UUID(0, 3);
        return new Referral(
                id,
                id,
                id,
                id,
                id,
                id,
                route,
                Consent.NOT_ASKED,
                BEGUN,
                route.due(BEGUN),
                BEGUN,
                null,
                null,
                null,
                "verzonnen");
    }
}

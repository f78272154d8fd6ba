package nl.perspectief.signals.referral.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.sharing.asking.AskedBeside;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.signals.Brought;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.ReferralPreview;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.WeighingFile;
import org.jspecify.annotations.Nullable;

/**
 * What a process lead sees of a referral: the one thing that is shown to the giver before, and to the lead after.
 *
 * @param referredBy whom to call about it; absent when no longer known
 * @param approach what people call the covenant under which it is weighed; empty where there is only one
 * @param brought what goes along beside the statements; absent when nothing does
 * @param statements why it is needed first, then box by box; what the police told stands apart
 * @param asked what was asked back about them
 */
public record Delivery(
        Organisation giver,
        @Nullable Professional referredBy,
        String approach,
        Route route,
        Consent consent,
        @Nullable Identity identity,
        @Nullable Brought brought,
        List<Received> statements,
        AskedBeside asked) {
    static Delivery of(Acting giver, NewReferral wish, ReferralPreview preview, String approach) {
        return of(
                giver.organisation(),
                giver.professional(),
                approach,
                wish.route(),
                wish.consent(),
                preview.brought(),
                preview.travels(),
                AskedBeside.NOTHING);
    }

    public static Delivery of(WeighingFile file, @Nullable Professional referredBy, String approach) {
        return of(
                file.giver(),
                referredBy,
                approach,
                file.referral().route(),
                file.referral().consent(),
                file.brought(),
                file.received(),
                file.asked());
    }

    private static Delivery of(
            Organisation giver,
            @Nullable Professional referredBy,
            String approach,
            Route route,
            Consent consent,
            @Nullable Brought brought,
            List<Received> received,
            AskedBeside asked) {
        Identity identity = received.stream()
                .map(seen -> seen.item().identity())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<Received> statements = received.stream()
                .filter(seen ->
                        seen.item().kind() != ItemKind.IDENTITY && seen.item().kind() != ItemKind.POLICE)
                .sorted(Comparator.comparingInt(Delivery::place)
                        .thenComparing(seen -> seen.item().recordedAt()))
                .toList();
        return new Delivery(giver, referredBy, approach, route, consent, identity, brought, statements, asked);
    }

    private static int place(Received received) {
        return Statement.of(received.item()).map(Enum::ordinal).orElse(-1);
    }

    /** From when on the first of it can no longer be read. */
    public Optional<Instant> until() {
        return statements.stream()
                .map(received -> received.disclosure().readableUntil())
                .min(Comparator.naturalOrder());
    }
}

package nl.perspectief.signals.referral;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.review.ShareReasons;
import nl.perspectief.signals.SignalsWaiting;
import org.springframework.stereotype.Component;

/** What was given by way of referrals and can no longer be read. */
@Component
public class StoppedReferrals {
    private static final Duration NEW_FOR = Duration.ofDays(7);
    /** How many are told at most; a day's reading. */
    private static final int MOST = 25;

    private final Transactions transactions;
    private final JdbcReferrals rows;
    private final Disclosures disclosures;
    private final ShareReasons reasons;
    private final Clock clock;

    StoppedReferrals(
            Transactions transactions, JdbcReferrals rows, Disclosures disclosures, ShareReasons reasons, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.disclosures = disclosures;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** What I gave or may receive by way of referrals and can no longer be read; of each referral the last. */
    public List<SignalsWaiting.Stopped> of(Acting acting) {
        return transactions.as(acting, () -> {
            Map<UUID, SignalsWaiting.Stopped> first = new LinkedHashMap<>();
            List<Disclosure> all =
                    disclosures.stoppedReferralsSince(acting, clock.instant().minus(NEW_FOR), MOST);
            Map<UUID, Referral> referrals = rows.findAll(
                    all.stream().flatMap(one -> one.on(Referral.KIND).stream()).collect(Collectors.toSet()));
            for (Disclosure one : all) {
                one.on(Referral.KIND)
                        .map(referrals::get)
                        .ifPresent(referral -> first.putIfAbsent(referral.id(), stopped(acting, one, referral)));
            }
            return List.copyOf(first.values());
        });
    }

    private SignalsWaiting.Stopped stopped(Acting acting, Disclosure one, Referral referral) {
        return new SignalsWaiting.Stopped(
                one.receivedBy(acting) ? referral.id() : referral.signalId(),
                one.receivedBy(acting),
                one.withdrawnAt() == null,
                one.covenant(),
                one.category(),
                reasons.of(one.covenant(), one.lawfulness().lapsed(), acting.mandate()));
    }
}

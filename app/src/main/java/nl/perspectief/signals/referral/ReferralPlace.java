package nl.perspectief.signals.referral;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.items.ItemPlace;
import org.springframework.stereotype.Component;

/** What hangs on a referral is read in the weighing by who weighs, and with the signal by who reported it. */
@Component
class ReferralPlace implements ItemPlace {
    private final Transactions transactions;
    private final JdbcReferrals rows;

    ReferralPlace(Transactions transactions, JdbcReferrals rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return Referral.KIND;
    }

    @Override
    public Optional<Crumb> of(Acting acting, UUID file) {
        return transactions
                .as(acting, () -> rows.find(file))
                .filter(referral ->
                        weighs(acting, referral) || referral.organisationId().equals(acting.organisationId()))
                .map(referral -> weighs(acting, referral)
                        ? new Crumb(
                                "/wegingen", "signals.menu.weighings", "/wegingen/" + file, "signals.weighing-place")
                        : new Crumb(
                                "/signalen", "signals.menu", "/signalen/" + referral.signalId(), "signals.item-place"));
    }

    private static boolean weighs(Acting acting, Referral referral) {
        return referral.leadOrganisationId().equals(acting.organisationId()) && acting.has(Role.PROCESS_LEAD);
    }
}

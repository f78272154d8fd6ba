package nl.perspectief.signals.referral;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.asking.AskedFile;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemPlace;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.Signals;
import org.springframework.stereotype.Component;

/**
 * What hangs on a referral: read in the weighing by who weighs, and with the signal by who reported it. The answer to what a weigher
 * asks goes the way of the referral, on what is recorded of it now.
 */
@Component
class AskedReferral implements AskedFile, ItemPlace {
    private final Transactions transactions;
    private final JdbcReferrals rows;
    private final ReferralSharing sharing;
    private final Signals signals;
    private final Clock clock;

    AskedReferral(
            Transactions transactions, JdbcReferrals rows, ReferralSharing sharing, Signals signals, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.sharing = sharing;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Referral.KIND;
    }

    @Override
    public PurposeMeaning purpose() {
        return PurposeMeaning.ADMISSION;
    }

    @Override
    public String readAt(UUID file) {
        return "/wegingen/" + file;
    }

    @Override
    public Optional<String> givenAt(Acting giver, UUID file) {
        return find(giver, file).map(referral -> "/signalen/" + referral.signalId());
    }

    private Optional<Referral> find(Acting acting, UUID file) {
        return transactions.as(acting, () -> rows.find(file));
    }

    @Override
    public boolean open(Acting acting, Disclosure asked) {
        return referral(acting, asked).isPresent();
    }

    /** What somebody else told of it, such as the police, is not for who reported it to answer. */
    private Optional<Referral> referral(Acting acting, Disclosure asked) {
        return asked.on(Referral.KIND)
                .flatMap(file -> find(acting, file))
                .filter(referral -> referral.open() && referral.organisationId().equals(asked.giverOrganisationId()));
    }

    @Override
    public Optional<SharingRequest> answering(Acting giver, Disclosure asked, Item answer, Narrative question) {
        return referral(giver, asked)
                .flatMap(referral -> signals.find(giver, referral.signalId())
                        .flatMap(file -> sharing
                                .of(
                                        giver,
                                        file,
                                        sharing.lead(referral.regime(), asked.receiver()),
                                        List.of(answer),
                                        referral.route(),
                                        referral.consent(),
                                        question.text(),
                                        referral.id(),
                                        clock.instant())
                                .stream()
                                .findFirst()));
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

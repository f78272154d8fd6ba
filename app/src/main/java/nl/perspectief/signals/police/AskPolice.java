package nl.perspectief.signals.police;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.Ids;
import nl.perspectief.signals.referral.LeadReferrals;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.routes.ContactAge;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.WeighingFile;
import nl.perspectief.signals.weighing.WeighingLog;
import nl.perspectief.signals.weighing.Weighings;
import org.springframework.stereotype.Component;

/** Asking the police for a summary, for who weighs by the first route. By any other route nothing is asked of the police. */
@Component
public class AskPolice {
    private final Transactions transactions;
    private final JdbcPoliceSummaries rows;
    private final Weighings weighings;
    private final LeadReferrals referrals;
    private final ContactAge told;
    private final BoundWords words;
    private final Organisations organisations;
    private final Professionals professionals;
    private final WeighingLog log;
    private final Clock clock;

    AskPolice(
            Transactions transactions,
            JdbcPoliceSummaries rows,
            Weighings weighings,
            LeadReferrals referrals,
            ContactAge told,
            BoundWords words,
            Organisations organisations,
            Professionals professionals,
            WeighingLog log,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.weighings = weighings;
        this.referrals = referrals;
        this.told = told;
        this.words = words;
        this.organisations = organisations;
        this.professionals = professionals;
        this.log = log;
        this.clock = clock;
    }

    /** What was asked in a weighing. */
    public Optional<PoliceSummary> of(Acting lead, UUID referralId) {
        return transactions.as(lead, () -> rows.ofReferral(referralId));
    }

    /**
     * Whether it can be asked now: somebody weighs, by the first route, under a covenant by which the police may tell of it, and it was
     * looked at first whether the young person could be a victim.
     */
    public boolean possible(WeighingFile file) {
        Referral referral = file.referral();
        return referral.open()
                && referral.route() == Route.POLICE_CONTACT
                && !referral.overdueAt(clock.instant())
                && victimViewed(file)
                && !told.toldBy(referral.regime(), clock.instant()).isEmpty();
    }

    private static boolean victimViewed(WeighingFile file) {
        return file.weighing() != null
                && (file.weighing().reason(Criterion.VICTIM_VIEW).isPresent()
                        || (file.brought() != null && file.brought().exploitation() != null));
    }

    /** Whom it can be asked of: who works in the front line of the police, by organisation and name. */
    public List<Professional> colleagues(Referral referral) {
        return words.in(referral.regime()).partners(PartnerKind.POLICE).stream()
                .flatMap(partner -> organisations.byPartner(partner).stream())
                .flatMap(police -> professionals.colleagues(police.id(), Role.FRONTLINE).stream())
                .toList();
    }

    /** Asks one of those colleagues; whether there was something to ask, and nobody was asked yet. */
    public boolean ask(Acting lead, UUID referralId, UUID colleague) {
        return transactions.as(
                lead,
                () -> weighings
                        .look(lead, referralId)
                        .filter(this::possible)
                        .filter(file -> asked(lead, file.referral(), colleague)
                                .filter(rows::insert)
                                .isPresent())
                        .map(file -> {
                            log.done(lead, Action.ASKED, file.referral());
                            return file;
                        })
                        .isPresent());
    }

    private Optional<PoliceSummary> asked(Acting lead, Referral referral, UUID colleague) {
        Instant now = clock.instant();
        return colleagues(referral).stream()
                .filter(one -> one.id().equals(colleague))
                .findFirst()
                .flatMap(one -> referrals
                        .contact(lead, referral.id())
                        .map(contact -> new PoliceSummary(
                                Ids.next(now),
                                referral.id(),
                                referral.subjectId(),
                                referral.leadOrganisationId(),
                                one.organisation().id(),
                                referral.regime(),
                                contact,
                                referral.dueAt(),
                                one.id(),
                                lead.professionalId(),
                                now,
                                null)));
    }

    /** Asks no longer, or lets somebody else be asked; whether there was a question without a summary. */
    public boolean takeBack(Acting lead, UUID referralId) {
        return transactions.as(lead, () -> {
            boolean gone = rows.delete(referralId);
            if (gone) {
                referrals.find(lead, referralId).ifPresent(referral -> log.done(lead, Action.WITHDREW, referral));
            }
            return gone;
        });
    }
}

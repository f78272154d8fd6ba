package nl.perspectief.signals.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.signals.Brought;
import org.springframework.stereotype.Component;

/** Referrals from the side of the leading organisation. Steps of a weighing, which notes them in the logs. */
@Component
public class LeadReferrals {
    private final Transactions transactions;
    private final JdbcReferrals rows;
    private final Disclosures disclosures;
    private final Clock clock;

    LeadReferrals(Transactions transactions, JdbcReferrals rows, Disclosures disclosures, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** A referral to the acting process lead's own organisation. */
    public Optional<Referral> find(Acting lead, UUID id) {
        return transactions.as(
                lead,
                () -> rows.find(id)
                        .filter(referral -> referral.leadOrganisationId().equals(lead.organisationId())));
    }

    /** What was told of it beside the statements, for as long as those can be read. */
    public Optional<Brought> brought(Acting lead, Referral referral) {
        return transactions.as(lead, () -> rows.brought(referral.id()));
    }

    /** What the triangle decided about the group of a core member, as the giver wrote it. */
    public Optional<NewReferral.GroupDecision> groupDecision(Acting lead, UUID id) {
        return transactions.as(lead, () -> rows.groupDecision(id));
    }

    /** The contact with the police by which somebody came into view, as who reported told it. */
    public Optional<NewReferral.PoliceContact> contact(Acting lead, UUID id) {
        return transactions.as(lead, () -> rows.contact(id));
    }

    /** From now on the giver cannot take it back; whether that had not happened yet. */
    public boolean begin(Acting lead, Referral referral) {
        return transactions.as(lead, () -> rows.begin(referral.id(), clock.instant()));
    }

    /** Decides and tells the giver; the database counts. Whether it was undecided until now; if not, nothing happened. */
    public boolean settle(Acting lead, Referral referral, ReferralAnswer answer) {
        return transactions.as(lead, () -> {
            Instant now = clock.instant();
            if (!rows.decide(referral.id(), answer.outcome(), lead.professionalId(), now)) {
                return false;
            }
            rows.answer(referral, answer);
            return true;
        });
    }

    /** Ends what the lead could read by way of the referral: what it was given for has been decided. */
    public void close(Acting lead, Referral referral) {
        transactions.run(lead, () -> disclosures.endReferral(lead, referral.id(), "besloten"));
    }

    public void leadsTo(Acting lead, Referral referral, UUID caseId) {
        transactions.run(lead, () -> rows.leadsTo(referral.id(), caseId));
    }

    /** Destroys the referral and the weighing of it (BGS 1.16(1)(b)); another process lead wanted that too. */
    public void destroy(Acting lead, Referral referral) {
        transactions.run(lead, () -> {
            if (!rows.destroy(referral.id())) {
                throw new IllegalStateException("a referral that was not taken on has nothing to destroy");
            }
        });
    }
}

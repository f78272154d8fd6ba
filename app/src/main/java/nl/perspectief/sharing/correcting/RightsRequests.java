package nl.perspectief.sharing.correcting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Component;

/** What a young person or a parent asked about something recorded, and what was answered (AVG 12, 16, 17 and 21). */
@Component
public class RightsRequests {
    /** Why a share ended, as it is kept with it. */
    private static final String OBJECTION = "bezwaar";

    private final Transactions transactions;
    private final JdbcRightsRequests rows;
    private final Corrections corrections;
    private final Disclosures disclosures;
    private final Clock clock;

    RightsRequests(
            Transactions transactions,
            JdbcRightsRequests rows,
            Corrections corrections,
            Disclosures disclosures,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.corrections = corrections;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** Registers what was asked about an own item, once for a day and a kind. Whether the item is there. */
    public boolean register(Acting acting, UUID id, RightsKind kind, LocalDate received) {
        return transactions.as(
                acting,
                () -> corrections
                        .own(acting, id)
                        .map(item -> {
                            rows.register(
                                    Ids.next(clock.instant()),
                                    acting.organisationId(),
                                    kind,
                                    id,
                                    received,
                                    acting.professionalId(),
                                    clock.instant());
                            corrections.note(acting, Action.RECORDED, item);
                            return item;
                        })
                        .isPresent());
    }

    /**
     * Answers one request, with the reason that is told to who asked. One that is upheld ends all that the own organisation
     * shared of it, at once. Whether it was open.
     */
    public boolean answer(Acting acting, UUID id, UUID request, RightsAnswer answer, Narrative because) {
        return transactions.as(
                acting,
                () -> corrections
                        .answered(acting, id)
                        .filter(_ ->
                                rows.answerOne(id, request, answer.name(), acting.professionalId(), clock.instant()))
                        .map(item -> {
                            rows.because(acting, id, request, because.text());
                            if (answer == RightsAnswer.UPHELD) {
                                disclosures.ofItem(acting, id).stream()
                                        .filter(share ->
                                                share.giverOrganisationId().equals(acting.organisationId()))
                                        .forEach(share -> disclosures.withdraw(acting, share.id(), OBJECTION));
                            }
                            corrections.note(acting, Action.DECIDED, item);
                            return item;
                        })
                        .isPresent());
    }

    public List<RightsRequest> about(Acting acting, UUID item) {
        return transactions.as(acting, () -> rows.about(item));
    }

    /** All of the own organisation, for its privacy officer too. */
    public List<RightsRequest> all(Acting acting) {
        return transactions.as(acting, () -> rows.requests(acting.organisationId()));
    }

    /** What is open of what the acting professional registered, or is asked about what that one recorded. */
    public List<RightsRequest> openOf(Acting acting) {
        return transactions.as(acting, () -> rows.openOf(acting.professionalId()));
    }
}

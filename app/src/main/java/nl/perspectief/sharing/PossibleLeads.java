package nl.perspectief.sharing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchOrder;
import org.springframework.stereotype.Component;

/** Who may lead a case: case leads of the organisation it is of, and of partners whom that may tell who the young person is. */
@Component
public class PossibleLeads {
    private final Transactions transactions;
    private final Organisations organisations;
    private final Professionals professionals;
    private final OpenFlows flows;

    PossibleLeads(
            Transactions transactions, Organisations organisations, Professionals professionals, OpenFlows flows) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.professionals = professionals;
        this.flows = flows;
    }

    /** Those of the own organisation first, then by organisation and name. */
    public List<Professional> of(Acting acting, String regime, UUID leadOrganisationId, PhaseMeaning phase) {
        return transactions.as(acting, () -> of(regime, leadOrganisationId, phase));
    }

    private List<Professional> of(String regime, UUID leadOrganisationId, PhaseMeaning phase) {
        Organisation leads = organisations.find(leadOrganisationId).orElseThrow();
        Set<String> knowing = flows.whoMayKnow(regime, leads, PurposeMeaning.PERSONAL_PLAN, phase);
        Stream<Organisation> others = organisations.all().stream()
                .filter(one -> !one.equals(leads) && knowing.contains(one.partner()))
                .sorted(DutchOrder.by(Organisation::name));
        return Stream.concat(Stream.of(leads), others)
                .flatMap(one -> professionals.colleagues(one.id(), Role.CASE_LEAD).stream())
                .toList();
    }
}

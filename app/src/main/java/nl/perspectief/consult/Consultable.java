package nl.perspectief.consult;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import org.springframework.stereotype.Component;

/** Whom somebody can consult: the attention officers of the own organisation, and the process leads of each that has them. */
@Component
public class Consultable {
    private final Professionals professionals;

    Consultable(Professionals professionals) {
        this.professionals = professionals;
    }

    /** The nearest first. Nobody consults oneself, nor who is kept out. */
    public List<Consulted> by(Acting acting) {
        List<Consulted> all = new ArrayList<>();
        add(all, acting.organisation(), Role.ATTENTION_OFFICER, others(acting, own(acting)));
        Map<Organisation, List<Professional>> leads = new LinkedHashMap<>();
        professionals
                .having(Set.of(Role.PROCESS_LEAD))
                .forEach(one -> leads.computeIfAbsent(one.organisation(), _ -> new ArrayList<>())
                        .add(one));
        leads.forEach((where, who) -> add(all, where, Role.PROCESS_LEAD, others(acting, who)));
        return all;
    }

    private List<Professional> own(Acting acting) {
        return professionals.colleagues(acting.organisationId(), Role.ATTENTION_OFFICER);
    }

    private List<Professional> others(Acting acting, List<Professional> all) {
        return all.stream()
                .filter(one -> !one.id().equals(acting.professionalId()) && !professionals.blocked(one.id()))
                .toList();
    }

    private static void add(List<Consulted> all, Organisation where, Role role, List<Professional> who) {
        if (!who.isEmpty()) {
            all.add(new Consulted(where, role, who));
        }
    }
}

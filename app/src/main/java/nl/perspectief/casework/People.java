package nl.perspectief.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import org.springframework.stereotype.Component;

/** The professionals whom a case mentions, and those who could take a seat. */
@Component
public class People {
    private static final Set<Role> WITH_YOUNG_PEOPLE =
            Set.of(Role.FRONTLINE, Role.ATTENTION_OFFICER, Role.CASE_LEAD, Role.CASE_PARTNER);

    private final Professionals professionals;

    People(Professionals professionals) {
        this.professionals = professionals;
    }

    public Professional get(UUID id) {
        return professionals.mandate(id).orElseThrow().professional();
    }

    /** Those of these who left their organisation. */
    public Set<UUID> left(Collection<UUID> ids) {
        return professionals.left(ids);
    }

    public Map<UUID, Professional> named(Collection<UUID> ids) {
        return professionals.named(ids);
    }

    /** Everyone whose work is with young people, by organisation and name. */
    public List<Professional> whoCouldSit() {
        return professionals.having(WITH_YOUNG_PEOPLE);
    }
}

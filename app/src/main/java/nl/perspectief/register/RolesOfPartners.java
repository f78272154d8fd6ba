package nl.perspectief.register;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.RolesInForce;
import org.springframework.stereotype.Component;

/** The roles for which a covenant in force, of which the organisation is a partner, has a word; weighing is for municipalities. */
@Component
class RolesOfPartners implements RolesInForce {
    private final BoundWords words;

    RolesOfPartners(BoundWords words) {
        this.words = words;
    }

    @Override
    public Set<Role> of(Organisation organisation) {
        Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER);
        List<RegimeWords> own = words.all().stream()
                .filter(regime -> regime.words().partners().stream()
                        .anyMatch(partner -> partner.id().equals(organisation.partner())))
                .toList();
        Arrays.stream(Role.values())
                .filter(role -> own.stream()
                        .anyMatch(regime -> !role.in(regime.words()).isEmpty()
                                && (role != Role.PROCESS_LEAD
                                        || regime.isOf(PartnerKind.MUNICIPALITY, organisation.partner()))))
                .forEach(roles::add);
        return roles;
    }
}

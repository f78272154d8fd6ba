package nl.perspectief.identity.web;

import java.util.EnumSet;
import java.util.Set;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.web.Form;

/** Roles as they are ticked in a form. */
final class RoleFields {
    private RoleFields() {}

    /** @param allowed those that may be ticked; another one is a mistake @param missing what is said when none is */
    static Set<Role> of(Form form, Set<Role> allowed, String missing) {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (form.chose("rol", role.name())) {
                wanted.add(role);
            }
        }
        if (wanted.isEmpty()) {
            form.wrong("rol", missing);
        }
        if (!allowed.containsAll(wanted)) {
            form.wrong("rol", "identity.people.role-not");
        }
        return wanted;
    }
}

package nl.perspectief.organisations;

import java.util.Set;

/** Who is at work, for which single organisation, in which roles: what a login context gives (never two organisations). */
public record Mandate(Professional professional, Set<Role> roles) {
    private static final Set<Role> NOTICERS =
            Set.of(Role.FRONTLINE, Role.ATTENTION_OFFICER, Role.CASE_PARTNER, Role.CASE_LEAD);

    public Mandate {
        roles = Set.copyOf(roles);
    }

    public Organisation organisation() {
        return professional.organisation();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether any of the roles works with data about persons. */
    public boolean seesPersons() {
        return roles.stream().anyMatch(Role::seesPersons);
    }

    /** Whether any of the roles works with young people one by one; an analyst sees what is true of many. */
    public boolean worksWithYoungPeople() {
        return roles.stream().anyMatch(role -> role.seesPersons() && role != Role.ANALYST);
    }

    /** Whether any of the roles records signals. */
    public boolean notices() {
        return roles.stream().anyMatch(NOTICERS::contains);
    }

    /** The same mandate put to work for one purpose, traced as one request. */
    public Acting under(Purpose purpose, String trace) {
        return new Acting(this, purpose, trace);
    }
}

package nl.perspectief.consult.web;

import java.util.Set;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;

/** Who records signals: whoever meets young people, and not who only weighs. */
final class Notices {
    private static final Set<Role> NOTICERS =
            Set.of(Role.FRONTLINE, Role.ATTENTION_OFFICER, Role.CASE_PARTNER, Role.CASE_LEAD);

    private Notices() {}

    static boolean may(Acting acting) {
        return NOTICERS.stream().anyMatch(acting::has);
    }
}

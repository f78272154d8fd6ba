package nl.perspectief.registration;

import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.owner.PartnershipRegister.OwnRole;
import nl.perspectief.organisations.owner.RoleWords;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.asof.Registers;
import nl.perspectief.shared.DutchDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What roles are called in the covenants in force, for who gives them from the command line. */
public final class RolesInRegister {
    private final Map<String, Role> meaning = new HashMap<>();
    private final Map<String, OwnRole> own = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();

    private RolesInRegister() {}

    public static RoleWords of(Connection owner, Instant now) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        return of(new Covenants(new Registers(jdbc), jdbc).on(DutchDays.of(now)));
    }

    /** A word that means several things, in one covenant or in two, is left out. */
    static RoleWords of(List<Covenant> inForce) {
        RolesInRegister roles = new RolesInRegister();
        inForce.forEach(roles::add);
        roles.meaning.keySet().removeAll(roles.unclear);
        roles.own.keySet().removeAll(roles.unclear);
        return new RoleWords(roles.meaning, roles.own);
    }

    private void add(Covenant covenant) {
        for (Named role : covenant.vocabulary().roles()) {
            List<Role> means = Arrays.stream(Role.values())
                    .filter(one -> one.in(covenant.vocabulary()).contains(role.id()))
                    .toList();
            if (means.size() > 1 || differs(role.id(), means)) {
                unclear.add(role.id());
            } else if (means.isEmpty()) {
                own.put(role.id(), new OwnRole(covenant.id(), role.id(), role.name()));
            } else {
                meaning.put(role.id(), means.getFirst());
            }
        }
    }

    /** Whether an earlier covenant has the same word for something else. */
    private boolean differs(String id, List<Role> means) {
        return own.containsKey(id) || meaning.containsKey(id) && !means.equals(List.of(meaning.get(id)));
    }
}

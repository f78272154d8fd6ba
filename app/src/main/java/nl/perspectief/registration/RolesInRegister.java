package nl.perspectief.registration;

import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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

    /** A word that means one thing in one covenant and another in the next is left out. */
    public static RoleWords of(Connection owner, Instant now) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        RolesInRegister roles = new RolesInRegister();
        new Covenants(new Registers(jdbc), jdbc).on(DutchDays.of(now)).forEach(roles::add);
        roles.meaning.keySet().removeAll(roles.unclear);
        roles.own.keySet().removeAll(roles.unclear);
        return new RoleWords(roles.meaning, roles.own);
    }

    private void add(Covenant covenant) {
        for (Named role : covenant.vocabulary().roles()) {
            Optional<Role> means = Arrays.stream(Role.values())
                    .filter(one -> one.in(covenant.vocabulary()).contains(role.id()))
                    .findFirst();
            boolean other = means.isPresent()
                    ? own.containsKey(role.id())
                            || Optional.ofNullable(meaning.put(role.id(), means.get()))
                                    .filter(before -> before != means.get())
                                    .isPresent()
                    : meaning.containsKey(role.id())
                            || own.put(role.id(), new OwnRole(covenant.id(), role.id(), role.name())) != null;
            if (other) {
                unclear.add(role.id());
            }
        }
    }
}

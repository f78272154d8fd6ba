package nl.perspectief.identity.people;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.identity.people.OwnPeople.Colleague;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.departure.Departure.Touched;
import nl.perspectief.organisations.departure.Departures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Foretells a change of roles by doing it and undoing it: what it would end is exactly what is told. */
@Component
class RoleChanges {
    private final Transactions transactions;
    private final Professionals professionals;
    private final Seconds seconds;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoleChanges(Transactions transactions, Professionals professionals, Seconds seconds, JdbcClient jdbc, Clock clock) {
        this.transactions = transactions;
        this.professionals = professionals;
        this.seconds = seconds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    RoleChange foretell(Acting acting, Colleague colleague, Set<Role> wanted) {
        Set<Role> held = colleague.login().mandate().roles();
        Set<Role> taken = without(held, wanted);
        Set<Role> fresh = without(wanted, held);
        Set<Role> asked = EnumSet.noneOf(Role.class);
        fresh.stream().filter(Role::seesPersons).forEach(asked::add);
        UUID who = colleague.login().mandate().professional().id();
        return transactions.as(acting, () -> {
            Set<Role> alone = left(who, taken, 1);
            Set<Role> missing = left(who, taken, 0);
            return new RoleChange(
                    taken,
                    without(fresh, asked),
                    asked,
                    missing.isEmpty() && !taken.isEmpty() ? ends(who, without(wanted, asked)) : Map.of(),
                    others(acting, who, taken),
                    alone,
                    missing,
                    seconds.of(who));
        });
    }

    private static Set<Role> without(Collection<Role> all, Collection<Role> some) {
        Set<Role> left = EnumSet.noneOf(Role.class);
        left.addAll(all);
        left.removeAll(some);
        return left;
    }

    /** Which of the roles without which a partnership gets stuck so many others have. */
    private Set<Role> left(UUID who, Set<Role> taken, long number) {
        Set<Role> found = EnumSet.noneOf(Role.class);
        taken.stream()
                .filter(OwnPeople.WITH_A_SECOND::contains)
                .filter(role -> number
                        == jdbc.sql("SELECT others_with(?, ?)")
                                .params(who, role.name())
                                .query(Long.class)
                                .single())
                .forEach(found::add);
        return found;
    }

    private Map<Touched, Integer> ends(UUID who, Set<Role> wanted) {
        jdbc.sql("SAVEPOINT foretold").update();
        jdbc.sql("SELECT give_colleague_roles(?, ?)")
                .params(who, names(wanted))
                .query(Boolean.class)
                .single();
        Map<Touched, Integer> ends = Departures.of(jdbc, List.of(who), clock.instant());
        jdbc.sql("ROLLBACK TO SAVEPOINT foretold").update();
        jdbc.sql("RELEASE SAVEPOINT foretold").update();
        return ends;
    }

    static String[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private Map<Role, List<Professional>> others(Acting acting, UUID who, Set<Role> taken) {
        Map<Role, List<Professional>> others = new EnumMap<>(Role.class);
        taken.forEach(role -> others.put(
                role,
                professionals.colleagues(acting.organisationId(), role).stream()
                        .filter(one -> !one.id().equals(who))
                        .toList()));
        return others;
    }
}

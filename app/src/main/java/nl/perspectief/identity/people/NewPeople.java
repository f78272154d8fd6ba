package nl.perspectief.identity.people;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.issuer.account.SignInLinks;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Contact;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.RolesInForce;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody new in the own organisation: a mandate, roles of which some wait for a second person, and a link to sign in. */
@Component
public class NewPeople {
    private final Issuer issuer;
    private final Transactions transactions;
    private final Professionals professionals;
    private final RolesInForce roles;
    private final RoleRequests requests;
    private final Seconds seconds;
    private final SignInLinks links;
    private final JdbcClient jdbc;
    private final PeopleTold told;
    private final Clock clock;

    NewPeople(
            Issuer issuer,
            Transactions transactions,
            Professionals professionals,
            RolesInForce roles,
            RoleRequests requests,
            Seconds seconds,
            SignInLinks links,
            JdbcClient jdbc,
            PeopleTold told,
            Clock clock) {
        this.issuer = issuer;
        this.transactions = transactions;
        this.professionals = professionals;
        this.roles = roles;
        this.requests = requests;
        this.seconds = seconds;
        this.links = links;
        this.jdbc = jdbc;
        this.told = told;
        this.clock = clock;
    }

    /** @param contact absent when it is not known yet */
    public record Newcomer(
            String account,
            String name,
            String function,
            Set<Role> roles,
            @Nullable Contact contact) {
        public Newcomer {
            roles = Set.copyOf(roles);
        }
    }

    /** Whether people are added here: another issuer adds its own. */
    public boolean here() {
        return issuer.embedded();
    }

    /** The roles that can be asked for somebody new. */
    public Set<Role> offered(Acting acting) {
        Set<Role> offered = EnumSet.noneOf(Role.class);
        offered.addAll(roles.of(acting.organisation()));
        offered.removeAll(OwnPeople.WITH_A_SECOND);
        return offered;
    }

    /** Who could confirm somebody new; without them nobody is added, because nobody could ever sign in. */
    public List<Professional> seconds(Acting acting) {
        return transactions.as(acting, () -> seconds.of(Ids.next(clock.instant())));
    }

    /** @return the id of who was added; absent when the name of the account is in use, or one that is taken for it */
    public Optional<UUID> add(Acting acting, Newcomer newcomer) {
        return transactions.as(acting, () -> {
            Instant now = clock.instant();
            UUID who = Ids.next(now);
            if (!is(
                    "SELECT add_colleague(?, ?, ?, ?)",
                    who,
                    newcomer.account(),
                    newcomer.name(),
                    newcomer.function())) {
                return Optional.empty();
            }
            if (newcomer.contact() != null) {
                professionals.reach(who, newcomer.contact());
            }
            roles(who, newcomer.roles());
            links.renew(who, newcomer.account());
            told.of(acting, who, SecurityCode.ACCOUNT_ADDED, "ADDED");
            return Optional.of(who);
        });
    }

    private void roles(UUID who, Set<Role> wanted) {
        Set<Role> asked = EnumSet.noneOf(Role.class);
        wanted.stream().filter(Role::seesPersons).forEach(asked::add);
        Set<Role> given = EnumSet.noneOf(Role.class);
        given.addAll(wanted);
        given.removeAll(asked);
        boolean done = is("SELECT give_colleague_roles(?, ?)", who, RoleChanges.names(given))
                && (asked.isEmpty() || requests.ask(who, asked, Set.of()));
        if (!done) {
            throw new IllegalStateException("roles of somebody new were refused");
        }
    }

    private boolean is(String question, Object... about) {
        return jdbc.sql(question).params(about).query(Boolean.class).single();
    }
}

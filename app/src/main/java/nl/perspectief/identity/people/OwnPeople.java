package nl.perspectief.identity.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.audit.security.SecurityLog;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.issuer.account.Accounts;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Professionals.Login;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.RolesInForce;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.departure.Departure.Touched;
import nl.perspectief.organisations.departure.Departures;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an administrator does for colleagues on a page: their roles, their end, and letting them try to sign in again. Never for
 * oneself and never for another organisation, which the database sees to as well.
 */
@Component
public class OwnPeople {
    /** Who decides on approaches, watches over data or keeps mandates: the database refuses it too. */
    private static final Set<Role> WITH_A_SECOND =
            EnumSet.of(Role.PROCESS_LEAD, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);

    private final Issuer issuer;
    private final Transactions transactions;
    private final Professionals professionals;
    private final RolesInForce roles;
    private final Accounts accounts;
    private final SecurityLog log;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPeople(
            Issuer issuer,
            Transactions transactions,
            Professionals professionals,
            RolesInForce roles,
            Accounts accounts,
            SecurityLog log,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.issuer = issuer;
        this.transactions = transactions;
        this.professionals = professionals;
        this.roles = roles;
        this.accounts = accounts;
        this.log = log;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A colleague, with what the page of this one shows.
     *
     * @param lastSignIn the last day on which this one signed in; absent when that never was
     * @param offered the roles that the organisation can give
     * @param held what would end or wait for somebody else when this one left
     */
    public record Colleague(
            Login login,
            boolean passkey,
            @Nullable LocalDate lastSignIn,
            Set<Role> offered,
            Map<Touched, Integer> held) {}

    /** Absent for oneself, for somebody of another organisation, and where another issuer keeps the accounts. */
    public Optional<Colleague> find(Acting acting, UUID who) {
        return issuer.embedded() && !who.equals(acting.professionalId())
                ? transactions.as(
                        acting,
                        () -> colleagues(acting).stream()
                                .filter(login ->
                                        login.mandate().professional().id().equals(who))
                                .findFirst()
                                .map(login -> colleague(acting, login)))
                : Optional.empty();
    }

    private List<Login> colleagues(Acting acting) {
        return professionals.of(acting.organisation());
    }

    private Colleague colleague(Acting acting, Login login) {
        boolean passkey =
                jdbc.sql("""
                        SELECT EXISTS (SELECT FROM passkey_owner o JOIN passkey p ON p.handle = o.handle
                                        WHERE o.subject = ?)""").param(login.subject()).query(Boolean.class).single();
        return new Colleague(
                login,
                passkey,
                log.lastSignIn(acting, login.mandate().professional().id())
                        .map(DutchDays::of)
                        .orElse(null),
                alone(roles.of(acting.organisation())),
                Departures.held(jdbc, login.mandate().professional().id(), clock.instant()));
    }

    /** Without those that one person does not give alone; who has one keeps it, until it is taken. */
    private static Set<Role> alone(Set<Role> inForce) {
        Set<Role> offered = EnumSet.noneOf(Role.class);
        offered.addAll(inForce);
        offered.removeAll(WITH_A_SECOND);
        return offered;
    }

    /** Exactly these roles; what needed one that was taken ends at once. Whether it was done. */
    public boolean give(Acting acting, Colleague colleague, Set<Role> wanted) {
        return transactions.as(acting, () -> {
            UUID who = colleague.login().mandate().professional().id();
            boolean given = jdbc.sql("SELECT give_colleague_roles(:who, :roles)")
                    .param("who", who)
                    .param("roles", wanted.stream().map(Role::name).toArray(String[]::new))
                    .query(Boolean.class)
                    .single();
            return given && changed(acting, colleague, SecurityCode.ROLES_CHANGED);
        });
    }

    /** Ends the mandate, and the account when it has no other. Whether it was done. */
    public boolean end(Acting acting, Colleague colleague) {
        return transactions.as(acting, () -> {
            UUID who = colleague.login().mandate().professional().id();
            boolean ended = jdbc.sql("SELECT end_colleague(?)")
                    .param(who)
                    .query(Boolean.class)
                    .single();
            if (!ended) {
                return false;
            }
            jdbc.sql("SELECT end_account_without_mandate(?)")
                    .param(colleague.login().subject())
                    .query(Boolean.class)
                    .single();
            return changed(acting, colleague, SecurityCode.ACCOUNT_REMOVED);
        });
    }

    private boolean changed(Acting acting, Colleague colleague, SecurityCode code) {
        UUID who = colleague.login().mandate().professional().id();
        Departures.of(jdbc, List.of(who), clock.instant());
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = ?")
                .param(colleague.login().subject())
                .update();
        events.publishEvent(new PeopleChanged(who, acting.professionalId(), code));
        return true;
    }

    /** What went wrong when this colleague signed in no longer counts. */
    public void unblock(Acting acting, Colleague colleague) {
        transactions.run(acting, () -> {
            accounts.unblock(colleague.login().subject());
            events.publishEvent(new PeopleChanged(
                    colleague.login().mandate().professional().id(),
                    acting.professionalId(),
                    SecurityCode.SIGN_IN_RELEASED));
        });
    }
}

package nl.perspectief.identity.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.audit.security.SecurityLog;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.issuer.account.Accounts;
import nl.perspectief.identity.issuer.account.SignInLinks;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Professionals.Login;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.RolesInForce;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.departure.Departures;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an administrator does for colleagues on a page: their roles, their end, and whether they can sign in. Never for oneself
 * and never for another organisation, which the database sees to as well.
 */
@Component
public class OwnPeople {
    /** Who decides on approaches, watches over data or keeps mandates: the database refuses it too. */
    static final Set<Role> WITH_A_SECOND = EnumSet.of(Role.PROCESS_LEAD, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);

    private final Issuer issuer;
    private final Transactions transactions;
    private final Professionals professionals;
    private final RolesInForce roles;
    private final RoleChanges changes;
    private final RoleRequests requests;
    private final Seconds seconds;
    private final Accounts accounts;
    private final SignInLinks links;
    private final SecurityLog log;
    private final JdbcClient jdbc;
    private final PeopleTold told;
    private final Clock clock;

    OwnPeople(
            Issuer issuer,
            Transactions transactions,
            Professionals professionals,
            RolesInForce roles,
            RoleChanges changes,
            RoleRequests requests,
            Seconds seconds,
            Accounts accounts,
            SignInLinks links,
            SecurityLog log,
            JdbcClient jdbc,
            PeopleTold told,
            Clock clock) {
        this.issuer = issuer;
        this.transactions = transactions;
        this.professionals = professionals;
        this.roles = roles;
        this.changes = changes;
        this.requests = requests;
        this.seconds = seconds;
        this.accounts = accounts;
        this.links = links;
        this.log = log;
        this.jdbc = jdbc;
        this.told = told;
        this.clock = clock;
    }

    /**
     * A colleague, with what the page of this one shows.
     *
     * @param account whether there is something to sign in with
     * @param lastSignIn the last day on which this one signed in; absent when that never was
     * @param offered the roles that the organisation can give
     * @param ownRoles of covenants, that open no page here
     * @param asked roles that wait for the second person
     * @param link to make a password with, while it was not used
     * @param elsewhere whether the account works for another organisation too
     * @param seconds who could confirm what is asked; without them nothing that needs that is asked
     */
    public record Colleague(
            Login login,
            boolean account,
            boolean passkey,
            boolean blocked,
            @Nullable LocalDate lastSignIn,
            Set<Role> offered,
            List<String> ownRoles,
            RoleRequests.@Nullable Asked asked,
            SignInLinks.@Nullable Waiting link,
            boolean elsewhere,
            List<Professional> seconds) {}

    /** Absent for oneself, for somebody of another organisation, and where another issuer keeps the accounts. */
    public Optional<Colleague> find(Acting acting, UUID who) {
        return issuer.embedded() && !who.equals(acting.professionalId())
                ? transactions.as(
                        acting,
                        () -> professionals.of(acting.organisation()).stream()
                                .filter(login ->
                                        login.mandate().professional().id().equals(who))
                                .findFirst()
                                .map(login -> colleague(acting, login)))
                : Optional.empty();
    }

    private Colleague colleague(Acting acting, Login login) {
        UUID who = login.mandate().professional().id();
        return new Colleague(
                login,
                is("SELECT EXISTS (SELECT FROM login_account WHERE subject = ?)", login.subject()),
                is("""
                        SELECT EXISTS (SELECT FROM passkey_owner o JOIN passkey p ON p.handle = o.handle
                                        WHERE o.subject = ?)""", login.subject()),
                professionals.blocked(who),
                log.lastSignIn(acting, who).map(DutchDays::of).orElse(null),
                alone(roles.of(acting.organisation())),
                professionals.ownRoles(who),
                requests.of(who).orElse(null),
                links.of(acting, who, login.subject()).orElse(null),
                is("SELECT count(*) > 1 FROM published_professional WHERE subject = ?", login.subject()),
                seconds.of(who));
    }

    /** Without those that one person does not give alone; who has one keeps it, until it is taken. */
    private static Set<Role> alone(Set<Role> inForce) {
        Set<Role> offered = EnumSet.noneOf(Role.class);
        offered.addAll(inForce);
        offered.removeAll(WITH_A_SECOND);
        return offered;
    }

    /** What these roles would bring about. */
    public RoleChange foretell(Acting acting, Colleague colleague, Set<Role> wanted) {
        return changes.foretell(acting, colleague, wanted);
    }

    /**
     * Exactly these roles, where nobody is to confirm it; what needed one that was taken ends at once. Else what comes is asked and
     * what goes stays until it was confirmed: a swap is one act. What comes and needs nobody comes at once.
     */
    public boolean give(Acting acting, Colleague colleague, Set<Role> wanted) {
        return transactions.as(acting, () -> {
            RoleChange change = changes.foretell(acting, colleague, wanted);
            UUID who = colleague.login().mandate().professional().id();
            boolean swaps = !change.asked().isEmpty();
            Set<Role> now = EnumSet.noneOf(Role.class);
            now.addAll(wanted);
            now.removeAll(change.asked());
            now.addAll(swaps ? change.taken() : Set.of());
            boolean asked = !swaps && colleague.asked() == null || requests.ask(who, change.asked(), change.taken());
            if (!asked || !is("SELECT give_colleague_roles(?, ?)", who, RoleChanges.names(now))) {
                return false;
            }
            if (swaps) {
                told.of(acting, who, SecurityCode.ROLES_ASKED, "ASKED");
            }
            if (!change.given().isEmpty() || !swaps && !change.taken().isEmpty()) {
                told.of(acting, who, SecurityCode.ROLES_CHANGED, "ROLES");
                left(colleague);
            }
            return true;
        });
    }

    private boolean is(String question, Object... about) {
        return jdbc.sql(question).params(about).query(Boolean.class).single();
    }

    private void left(Colleague colleague) {
        Departures.of(jdbc, List.of(colleague.login().mandate().professional().id()), clock.instant());
        out(colleague);
    }

    private void out(Colleague colleague) {
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = ?")
                .param(colleague.login().subject())
                .update();
    }

    /** Ends the mandate, and the account when it has no other. Whether it was done. */
    public boolean end(Acting acting, Colleague colleague) {
        return transactions.as(acting, () -> {
            UUID who = colleague.login().mandate().professional().id();
            if (!is("SELECT end_colleague(?)", who)) {
                return false;
            }
            is("SELECT end_account_without_mandate(?)", colleague.login().subject());
            told.noted(acting, who, SecurityCode.ACCOUNT_REMOVED);
            left(colleague);
            return true;
        });
    }

    /** What went wrong when this colleague signed in no longer counts. */
    public void unblock(Acting acting, Colleague colleague) {
        transactions.run(acting, () -> {
            accounts.unblock(colleague.login().subject());
            told.noted(acting, colleague.login().mandate().professional().id(), SecurityCode.SIGN_IN_RELEASED);
        });
    }

    /** Password, codes and passkeys end at once, and there is a link to make new ones. Whether it was done. */
    public boolean renew(Acting acting, Colleague colleague) {
        return transactions.as(acting, () -> {
            UUID who = colleague.login().mandate().professional().id();
            if (!links.renew(who, colleague.login().subject())) {
                return false;
            }
            out(colleague);
            told.of(acting, who, SecurityCode.SIGN_IN_RENEWED, "ACCESS");
            return true;
        });
    }

    /** Keeps the colleague out at once, with mandate and seats as they are; or lets in again. Whether it was done. */
    public boolean block(Acting acting, Colleague colleague, boolean out) {
        return transactions.as(acting, () -> {
            UUID who = colleague.login().mandate().professional().id();
            boolean done = out
                    ? is("SELECT block_colleague(?, ?)", who, java.sql.Timestamp.from(clock.instant()))
                    : is("SELECT admit_colleague(?)", who);
            if (done) {
                told.of(
                        acting,
                        who,
                        out ? SecurityCode.SIGN_IN_BLOCKED : SecurityCode.SIGN_IN_ADMITTED,
                        out ? "BLOCKED" : "ADMITTED");
            }
            if (done && out) {
                out(colleague);
            }
            return done;
        });
    }
}

package nl.perspectief.identity.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.issuer.account.SignInLinks;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Professionals.Login;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.departure.Departures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an administrator asked for a colleague and a second person looks at; never who asked, which the database sees to as well. */
@Component
public class SecondPeople {
    private final Issuer issuer;
    private final Transactions transactions;
    private final Professionals professionals;
    private final RoleRequests requests;
    private final SignInLinks links;
    private final JdbcClient jdbc;
    private final PeopleTold told;
    private final Clock clock;

    SecondPeople(
            Issuer issuer,
            Transactions transactions,
            Professionals professionals,
            RoleRequests requests,
            SignInLinks links,
            JdbcClient jdbc,
            PeopleTold told,
            Clock clock) {
        this.issuer = issuer;
        this.transactions = transactions;
        this.professionals = professionals;
        this.requests = requests;
        this.links = links;
        this.jdbc = jdbc;
        this.told = told;
        this.clock = clock;
    }

    /**
     * What waits, or of a link that was confirmed the word for it.
     *
     * @param asked the roles that are asked; absent when none are
     * @param link absent when nobody is to sign in anew
     * @param by who asked
     */
    public record ToSecond(
            Login login, RoleRequests.@Nullable Asked asked, SignInLinks.@Nullable Waiting link, Professional by) {
        /** Whether there is something to answer; else only the word is shown. */
        public boolean open() {
            return asked != null || link != null && link.confirmedBy() == null;
        }
    }

    /** Absent for who asked, for the colleague, for another organisation, and when nothing waits. */
    public Optional<ToSecond> find(Acting acting, UUID who) {
        return issuer.embedded() && !who.equals(acting.professionalId())
                ? transactions.as(
                        acting,
                        () -> professionals.of(acting.organisation()).stream()
                                .filter(login ->
                                        login.mandate().professional().id().equals(who))
                                .findFirst()
                                .flatMap(login -> toSecond(acting, login)))
                : Optional.empty();
    }

    private Optional<ToSecond> toSecond(Acting acting, Login login) {
        UUID who = login.mandate().professional().id();
        RoleRequests.Asked asked =
                requests.of(who).filter(one -> seconds(who, one.by())).orElse(null);
        SignInLinks.Waiting link = links.of(acting, who, login.subject())
                .filter(one -> seconds(who, one.madeBy()))
                .filter(one -> one.confirmedBy() == null || one.confirmedBy().equals(acting.professionalId()))
                .orElse(null);
        UUID by = asked != null ? asked.by() : link != null ? link.madeBy() : null;
        return by == null
                ? Optional.empty()
                : Optional.of(new ToSecond(
                        login,
                        asked,
                        link,
                        Objects.requireNonNull(professionals.named(Set.of(by)).get(by))));
    }

    /** What another answered already. */
    public record Done(Professional colleague, Professional by, Instant at, boolean agreed) {}

    /** Of a colleague for whom nothing waits any more, who answered last; absent when nobody did, and for the colleague. */
    public Optional<Done> done(Acting acting, UUID who) {
        return issuer.embedded() && !who.equals(acting.professionalId())
                ? transactions.as(
                        acting,
                        () -> requests.of(who).isPresent()
                                ? Optional.empty()
                                : requests.answered(who).map(one -> done(who, one)))
                : Optional.empty();
    }

    private Done done(UUID who, RoleRequests.Answered one) {
        Map<UUID, Professional> named = professionals.named(Set.of(who, one.by()));
        return new Done(
                Objects.requireNonNull(named.get(who)),
                Objects.requireNonNull(named.get(one.by())),
                one.at(),
                one.agreed());
    }

    private boolean seconds(UUID who, UUID first) {
        return jdbc.sql("SELECT seconds(?, ?)")
                .params(who, first)
                .query(Boolean.class)
                .single();
    }

    /** Confirms all that was read, or refuses it. Whether it was done. */
    public boolean answer(Acting acting, ToSecond read, boolean agreed) {
        return transactions.as(acting, () -> {
            UUID who = read.login().mandate().professional().id();
            boolean roles =
                    read.asked() != null && requests.answer(who, read.asked().at(), agreed);
            boolean link = read.link() != null
                    && read.link().confirmedBy() == null
                    && links.answer(who, read.link().madeAt(), agreed);
            if (roles) {
                told.of(
                        acting,
                        who,
                        agreed ? SecurityCode.ROLES_CHANGED : SecurityCode.ROLES_REFUSED,
                        agreed ? "ROLES" : "REFUSED");
                if (agreed && read.asked() != null && !read.asked().taken().isEmpty()) {
                    Departures.of(jdbc, List.of(who), clock.instant());
                }
                endSessions(read.login());
            }
            if (link && agreed) {
                told.noted(acting, who, SecurityCode.SIGN_IN_CONFIRMED);
            }
            return roles || link;
        });
    }

    /** So that what changed holds at once. */
    private void endSessions(Login login) {
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = ?")
                .param(login.subject())
                .update();
    }

    /** For whom something waits that who acts may answer, by name. */
    public List<Professional> waiting(Acting acting) {
        return transactions.as(acting, () -> {
            Map<UUID, Professional> named =
                    professionals.named(Stream.concat(requests.waiting().stream(), links.unconfirmed(acting).stream())
                            .collect(Collectors.toSet()));
            return named.values().stream()
                    .sorted(java.util.Comparator.comparing(Professional::name))
                    .toList();
        });
    }
}

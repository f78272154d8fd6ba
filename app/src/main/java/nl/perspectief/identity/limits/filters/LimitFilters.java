package nl.perspectief.identity.limits.filters;

import jakarta.servlet.Filter;
import java.time.Duration;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.limits.AtOnce;
import nl.perspectief.identity.limits.Limits;
import nl.perspectief.identity.machines.MachineClients;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** The limits in their order: what needs no session before sessions are looked up, pages before Spring Security. */
@Configuration(proxyBeanMethods = false)
class LimitFilters {
    /** After whatever makes the address of the client right. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 20;

    private static final int AFTER_SESSIONS = SessionRepositoryFilter.DEFAULT_ORDER + 10;
    /** Of the twenty connections to the database, so that those who are logged in always have some. */
    private static final int PAGES_AT_ONCE = 8;

    private static final int CLIENTS_AT_ONCE = 4;
    /** Each holds its file in memory. */
    private static final int FILES_AT_ONCE = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    FilterRegistrationBean<Filter> doorFilter(Limits limits, Rates rates, Refusal refusal) {
        return at(FIRST + 1, new DoorFilter(rates, new AtOnce(limits.requestsAtOnce()), refusal));
    }

    /** Before anything is counted: a request whose body is still on its way would hold a place for nothing. */
    @Bean
    FilterRegistrationBean<Filter> shapeFilter(Refusal refusal) {
        return at(FIRST, new ShapeFilter(refusal));
    }

    @Bean
    FilterRegistrationBean<Filter> clientFilter(
            Rates rates, Refusal refusal, Issuer issuer, MachineClients clients, ApplicationEventPublisher events) {
        Gate gate = new Gate(CLIENTS_AT_ONCE, PATIENCE);
        return at(FIRST + 2, new ClientFilter(rates, gate, refusal, issuer, clients, events));
    }

    @Bean
    FilterRegistrationBean<Filter> pageFilter(Rates rates, Refusal refusal) {
        return at(AFTER_SESSIONS, new PageFilter(rates, new Gate(PAGES_AT_ONCE, PATIENCE), refusal));
    }

    /** Behind sessions, because only who is signed in brings a file; before Spring Security, which reads the token of the form. */
    @Bean
    FilterRegistrationBean<Filter> fileFilter(Refusal refusal) {
        return at(AFTER_SESSIONS + 1, new FileFilter(new Gate(FILES_AT_ONCE, PATIENCE), refusal));
    }

    private static FilterRegistrationBean<Filter> at(int order, Filter filter) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}

package nl.perspectief.health.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import nl.perspectief.health.DatabaseWatch;
import nl.perspectief.health.Health;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Puts the filter before that of the sessions, and after those that read addresses and letters as they were meant. */
@Configuration(proxyBeanMethods = false)
class AwayParts {
    private static final int PLACE = SessionRepositoryFilter.DEFAULT_ORDER - 20;

    @Bean
    FilterRegistrationBean<AwayFilter> awayFilter(DatabaseWatch watch, Health health, AwayAnswer answer) {
        FilterRegistrationBean<AwayFilter> filter = new FilterRegistrationBean<>(new AwayFilter(watch, health, answer));
        filter.setOrder(PLACE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return filter;
    }

    @Bean
    FilterRegistrationBean<Answered> answered() {
        FilterRegistrationBean<Answered> filter = new FilterRegistrationBean<>(new Answered());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return filter;
    }
}

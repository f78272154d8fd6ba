package nl.perspectief.signals.intake.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The version of this interface on every answer, also on those that nobody is let in for (NLGov REST API Design Rules). */
@Configuration(proxyBeanMethods = false)
class IntakeHeaders {
    static final String VERSION = "1.0.0";

    @Bean
    FilterRegistrationBean<Filter> intakeVersion() {
        Filter filter = (request, response, rest) -> {
            if (response instanceof HttpServletResponse answer) {
                answer.setHeader("API-Version", VERSION);
            }
            rest.doFilter(request, response);
        };
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(IntakePaths.ROOT + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}

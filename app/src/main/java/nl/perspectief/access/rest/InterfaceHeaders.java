package nl.perspectief.access.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Headers on every answer, also on those that nobody is let in for: the version of the interface (NLGov REST API Design
 * Rules) and the asker's own request id.
 */
@Configuration(proxyBeanMethods = false)
class InterfaceHeaders {
    static final String VERSION = "1.0.0";

    @Bean
    FilterRegistrationBean<Filter> accessHeaders() {
        Filter filter = (request, response, rest) -> {
            if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
                answer.setHeader("API-Version", VERSION);
                String id = http.getHeader("X-Request-ID");
                if (id != null) {
                    answer.setHeader("X-Request-ID", id);
                }
            }
            rest.doFilter(request, response);
        };
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(Endpoints.ROOT + "/*", Endpoints.METADATA);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}

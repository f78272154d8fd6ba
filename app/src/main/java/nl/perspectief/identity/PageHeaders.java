package nl.perspectief.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.stereotype.Component;

/** Spring Security writes no headers: the edge sets them on every answer, those that no chain sees too. */
@Component
public final class PageHeaders {
    PageHeaders() {}

    /** Leaves a chain without headers of its own. */
    public void on(HeadersConfigurer<HttpSecurity> headers) {
        headers.disable();
    }
}

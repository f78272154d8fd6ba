package nl.perspectief.identity.securitylog;

import jakarta.servlet.http.HttpServletRequest;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.audit.security.SecurityEvent;
import nl.perspectief.audit.security.SecurityTrail;
import nl.perspectief.identity.SessionEnded;
import nl.perspectief.identity.session.Everywhere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What Spring Security itself refuses or ends: an answer of an issuer, a client's secret, a token; and leaving. */
@Component
class AuthenticationsSeen {
    private final SecurityTrail trail;
    private final Origins origins;
    private final ApplicationEventPublisher events;

    AuthenticationsSeen(SecurityTrail trail, Origins origins, ApplicationEventPublisher events) {
        this.trail = trail;
        this.origins = origins;
        this.events = events;
    }

    /** Failures of OAuth 2.0 are told as well; by itself Spring Security keeps quiet about what it has no event for. */
    @Configuration(proxyBeanMethods = false)
    static class Publishing {
        @Bean
        AuthenticationEventPublisher authenticationEventPublisher(ApplicationEventPublisher events) {
            var publisher = new DefaultAuthenticationEventPublisher(events);
            publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureBadCredentialsEvent.class);
            return publisher;
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        // who checks a password or a client's secret, and LoginFailed, tell of it themselves
        if (event.getAuthentication() instanceof BearerTokenAuthenticationToken) {
            trail.note(SecurityEvent.of(SecurityCode.TOKEN_REFUSED, null, origins.current()));
        }
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        events.publishEvent(new SessionEnded(
                event.getAuthentication().getName(),
                everywhere() ? SessionEnded.Reason.EVERYWHERE : SessionEnded.Reason.LOGGED_OUT));
    }

    private static boolean everywhere() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && path(now.getRequest()).equals(Everywhere.PATH);
    }

    private static String path(HttpServletRequest request) {
        return String.valueOf(request.getServletPath());
    }
}

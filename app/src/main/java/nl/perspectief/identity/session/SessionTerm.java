package nl.perspectief.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import nl.perspectief.identity.SessionEnded;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** However busy somebody is, a session ends after a working day: a machine that was left open does not stay open. */
@Component
public final class SessionTerm extends OncePerRequestFilter {
    private static final String OVER = "perspectief.session.over";

    private final Duration longest;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SessionTerm(
            @Value("${perspectief.session-longest:10h}") Duration longest,
            Clock clock,
            ApplicationEventPublisher events) {
        this.longest = longest;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the session of this request ended just now. */
    public static boolean over(HttpServletRequest request) {
        return request.getAttribute(OVER) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && clock.millis() - session.getCreationTime() > longest.toMillis()) {
            Object login = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            session.invalidate();
            if (login instanceof SecurityContext context && context.getAuthentication() != null) {
                events.publishEvent(
                        new SessionEnded(context.getAuthentication().getName(), SessionEnded.Reason.LONGEST));
            }
            request.setAttribute(OVER, true);
        }
        chain.doFilter(request, response);
    }

    /** Files need no session, and so no look into the database. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/static/");
    }
}

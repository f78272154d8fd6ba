package nl.perspectief.identity.limits.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import nl.perspectief.identity.limits.Address;
import nl.perspectief.organisations.web.Unserved;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages for who is not logged in: so many a minute for one address, and few at the same time for all of them together, so
 * that they never hold more than a part of the database connections. Who is logged in goes through.
 */
final class PageFilter extends OncePerRequestFilter {
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private final Rates rates;
    private final Gate gate;
    private final Refusal refusal;

    PageFilter(Rates rates, Gate gate, Refusal refusal) {
        this.rates = rates;
        this.gate = gate;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Path.of(request) != Path.PAGE || loggedIn(request);
    }

    /** Whether a session of somebody who signed in comes with it. */
    static boolean loggedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Duration wait = rates.take(Door.PAGE, Address.of(request));
        if (wait.isPositive()) {
            refusal.tell(request, response, Unserved.TOO_OFTEN, wait);
        } else if (!gate.enter()) {
            refusal.tell(request, response, Unserved.BUSY, A_MOMENT);
        } else {
            try {
                rest.doFilter(request, response);
            } finally {
                gate.leave();
            }
        }
    }
}

package nl.perspectief.health.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.perspectief.health.DatabaseWatch;
import nl.perspectief.health.Health;
import nl.perspectief.health.Unavailable;
import nl.perspectief.shared.web.BetweenMachines;

/**
 * Stands before sessions and security, which need the database themselves. While it is away a request is answered at once;
 * a request that was under way is answered when it fails for want of the database.
 */
final class AwayFilter implements Filter {
    private final DatabaseWatch watch;
    private final Health health;
    private final AwayAnswer answer;

    AwayFilter(DatabaseWatch watch, Health health, AwayAnswer answer) {
        this.watch = watch;
        this.health = health;
        this.answer = answer;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse given) {
            filter(asked, given, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!needsDatabase(request.getRequestURI())) {
            chain.doFilter(new WithoutCookies(request), response);
        } else if (watch.away()) {
            answer.write(request, response);
        } else {
            handle(request, response, chain);
        }
    }

    private void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        GivenHeaders before = GivenHeaders.of(response);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!Unavailable.beneath(e) || response.isCommitted() && !Answered.is(request)) {
                throw e;
            }
            health.note(e);
            if (!response.isCommitted()) {
                before.restore(response);
                answer.write(request, response);
            }
        }
    }

    /**
     * Files, what is asked about our health, and what machines ask about us before they ask us anything. None of it is for
     * one person, so that no session is looked up for it.
     */
    private static boolean needsDatabase(String path) {
        return !path.startsWith("/static/")
                && !path.equals("/gezondheid")
                && !path.startsWith("/gezondheid/")
                && !path.startsWith("/.well-known/")
                && !path.equals("/favicon.ico")
                && !path.equals("/oauth2/jwks")
                && !BetweenMachines.description(path);
    }
}

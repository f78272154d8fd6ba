package nl.perspectief.health.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Stands just within the sessions, and notes that a request was answered without failure. What sessions do after that may
 * fail, but no longer matters to who asked; letting it through would cut the connection, with the next request on it.
 */
final class Answered implements Filter {
    private static final String NAME = Answered.class.getName();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        request.setAttribute(NAME, Boolean.TRUE);
    }

    static boolean is(ServletRequest request) {
        return request.getAttribute(NAME) != null;
    }
}

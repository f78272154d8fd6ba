package nl.perspectief.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import nl.perspectief.edge.AskedHost;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who comes to {@code 127.0.0.1} while the application is known as {@code localhost}, or the other way round, is sent to
 * the name it is known by: cookies of the one are not those of the other, and logging in would fail.
 */
public final class PublicAddress extends OncePerRequestFilter {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI known;

    public PublicAddress(Issuer issuer) {
        this.known = URI.create(issuer.publicUrl());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HttpMethod.GET.matches(request.getMethod()) && underAnotherName(request)) {
            String query = request.getQueryString();
            response.sendRedirect(known.getScheme() + "://" + known.getAuthority() + request.getRequestURI()
                    + (query == null ? "" : "?" + query));
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean underAnotherName(HttpServletRequest request) {
        String host = known.getHost();
        return host != null
                && LOOPBACK.contains(host)
                && LOOPBACK.stream()
                        .filter(other -> !other.equals(host))
                        .anyMatch(other -> AskedHost.of(request).equals(other + ":" + known.getPort()));
    }

    /** What answers without a login may be asked under any name. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/gezondheid") || path.startsWith("/static/");
    }
}

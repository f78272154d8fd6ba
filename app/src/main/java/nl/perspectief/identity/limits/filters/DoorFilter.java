package nl.perspectief.identity.limits.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import nl.perspectief.identity.limits.Address;
import nl.perspectief.identity.limits.AtOnce;
import nl.perspectief.organisations.web.Unserved;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the requests of an address before a session is looked up: all at once, and by the minute at doors of their own. Who
 * asks whether the installation is well takes no place of others, and none is taken from them.
 */
final class DoorFilter extends OncePerRequestFilter {
    private static final Duration A_MOMENT = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;

    private final Rates rates;
    private final AtOnce atOnce;
    private final Refusal refusal;

    DoorFilter(Rates rates, AtOnce atOnce, Refusal refusal) {
        this.rates = rates;
        this.atOnce = atOnce;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Address address = Address.of(request);
        if (Path.of(request) == Path.HEALTH) {
            byRate(request, response, rest, address);
            return;
        }
        try {
            if (atOnce.enter(address)) {
                byRate(request, response, rest, address);
            } else {
                refusal.tell(request, response, Unserved.BUSY, A_MOMENT);
            }
        } finally {
            atOnce.leave(address);
        }
    }

    private void byRate(HttpServletRequest request, HttpServletResponse response, FilterChain rest, Address address)
            throws ServletException, IOException {
        Duration wait = switch (Path.of(request)) {
            case FILE -> rates.take(Door.FILE, address);
            case SIGN_IN -> rates.take(Door.SIGN_IN, address);
            case HEALTH -> rates.take(Door.HEALTH, address);
            case TOKEN -> rates.take(Door.WRONG_TOKEN, address);
            case CLIENT, PAGE -> Duration.ZERO;
        };
        if (wait.isPositive()) {
            refusal.tell(request, response, Unserved.TOO_OFTEN, wait);
            return;
        }
        rest.doFilter(request, response);
        if (Path.of(request) == Path.TOKEN && response.getStatus() != UNAUTHORIZED) {
            rates.giveBack(Door.WRONG_TOKEN, address);
        }
    }
}

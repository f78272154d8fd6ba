package nl.perspectief.identity.machines;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.perspectief.organisations.PartnerSystem;
import nl.perspectief.organisations.PartnerSystems;
import nl.perspectief.organisations.RegisterState;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;

/**
 * Lets systems of partners in, and keeps the tokens that it let in for as long as the register stays as it was. Only for
 * questions, because their answers are logged, and with the log line the state of the register is compared.
 */
@Component
class MachineSystems implements PartnerSystems, AuthenticationManagerResolver<HttpServletRequest> {
    private static final int MOST = 10_000;
    /** As long as keys of an external issuer are kept. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final RegisterState register;
    private final Clock clock;
    private final AuthenticationManager checking;
    private final ConcurrentMap<String, Known> cache = new ConcurrentHashMap<>();

    MachineSystems(MachineTokens tokens, RegisterState register, Clock clock, AuthenticationEventPublisher events) {
        this.register = register;
        this.clock = clock;
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(tokens.decoder());
        provider.setJwtAuthenticationConverter(tokens::authenticate);
        ProviderManager manager = new ProviderManager(provider);
        manager.setAuthenticationEventPublisher(events);
        // the token is needed to look again
        manager.setEraseCredentialsAfterAuthentication(false);
        this.checking = manager;
    }

    /** Somebody who was let in. @param state of the register then */
    private record Known(Authentication authentication, long state, Instant until) {}

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        boolean question = request.getMethod().equals("POST")
                && request.getRequestURI().startsWith(MachineScope.AUTHZEN.root() + "/");
        return question ? this::fromCache : checking;
    }

    private Authentication fromCache(Authentication asked) {
        if (!(asked instanceof BearerTokenAuthenticationToken bearer)) {
            return checking.authenticate(asked);
        }
        Known known = cache.get(bearer.getToken());
        return known != null
                        && known.state == register.known()
                        && clock.instant().isBefore(known.until)
                ? known.authentication
                : checked(bearer);
    }

    private Authentication checked(BearerTokenAuthenticationToken bearer) {
        long state = register.known();
        Authentication authentication = Objects.requireNonNull(checking.authenticate(bearer));
        if (authentication.getCredentials() instanceof Jwt token) {
            keep(token, new Known(authentication, state, until(token)));
        }
        return authentication;
    }

    private Instant until(Jwt token) {
        Instant longest = clock.instant().plus(LONGEST);
        Instant ends = token.getExpiresAt();
        return ends != null && ends.isBefore(longest) ? ends : longest;
    }

    /** Cleared when full. */
    private void keep(Jwt token, Known known) {
        if (cache.size() >= MOST) {
            cache.clear();
        }
        cache.put(token.getTokenValue(), known);
    }

    @Override
    public PartnerSystem again() {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current != null && current.getCredentials() instanceof Jwt token) {
            Authentication now = checked(new BearerTokenAuthenticationToken(token.getTokenValue()));
            if (now.getPrincipal() instanceof PartnerSystem system) {
                return system;
            }
        }
        throw gone();
    }

    private static AuthenticationException gone() {
        return new InvalidBearerTokenException("no system of a partner");
    }
}

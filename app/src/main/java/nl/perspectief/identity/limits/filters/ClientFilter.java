package nl.perspectief.identity.limits.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.WrongClientSecret;
import nl.perspectief.identity.limits.Address;
import nl.perspectief.identity.machines.MachineClients;
import nl.perspectief.organisations.web.Unserved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where systems show a secret: so many calls a minute from one address, fewer with a wrong secret, and few at the same time
 * from all addresses together. The application itself comes here for each login and is not counted; it is known by its secret,
 * because a stranger may have the same address.
 */
final class ClientFilter extends OncePerRequestFilter {
    private static final Duration A_MOMENT = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;

    private final Rates rates;
    private final Gate gate;
    private final Refusal refusal;
    private final MachineClients clients;
    private final ApplicationEventPublisher events;
    private final byte[] ourselves;

    ClientFilter(
            Rates rates,
            Gate gate,
            Refusal refusal,
            Issuer issuer,
            MachineClients clients,
            ApplicationEventPublisher events) {
        this.rates = rates;
        this.gate = gate;
        this.refusal = refusal;
        this.clients = clients;
        this.events = events;
        String basic = issuer.clientId() + ":" + issuer.clientSecret();
        ourselves = bytes("Basic " + Base64.getEncoder().encodeToString(bytes(basic)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Path.of(request) != Path.CLIENT || MessageDigest.isEqual(ourselves, bytes(Path.authorization(request)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Address address = Address.of(request);
        Duration wait = rates.take(Door.CLIENT, address);
        if (wait.isZero()) {
            wait = rates.take(Door.WRONG_SECRET, address);
        }
        if (wait.isPositive()) {
            refusal.tell(request, response, Unserved.TOO_OFTEN, wait);
        } else if (!gate.enter()) {
            rates.giveBack(Door.WRONG_SECRET, address);
            refusal.tell(request, response, Unserved.BUSY, A_MOMENT);
        } else {
            through(request, response, rest, address);
        }
    }

    private void through(HttpServletRequest request, HttpServletResponse response, FilterChain rest, Address address)
            throws ServletException, IOException {
        try {
            rest.doFilter(request, response);
            if (response.getStatus() == UNAUTHORIZED) {
                events.publishEvent(new WrongClientSecret(known(Path.authorization(request))));
            } else {
                rates.giveBack(Door.WRONG_SECRET, address);
            }
        } finally {
            gate.leave();
        }
    }

    /** The system that it said to be, when there is such a one. */
    private @org.jspecify.annotations.Nullable UUID known(String authorization) {
        return name(authorization).filter(id -> clients.find(id).isPresent()).orElse(null);
    }

    private static Optional<UUID> name(String authorization) {
        try {
            String basic =
                    Path.basic(authorization) ? authorization.substring(6).strip() : "";
            String both = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
            return Optional.of(UUID.fromString(both.replaceFirst(":.*", "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

package nl.perspectief.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Which mandate a login context has taken up: one, for the life of the session. The session holds the professional's id
 * only; the mandate itself is read once per request, so that what was withdrawn is gone at the next click.
 */
@Component
public class MandateSession {
    private static final String PROFESSIONAL = "perspectief.professional";
    private static final String MANDATE = "perspectief.mandate";
    private static final String TRACE = "perspectief.trace";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRACE_BYTES = 16;

    private final Professionals professionals;
    private final ApplicationEventPublisher events;

    MandateSession(Professionals professionals, ApplicationEventPublisher events) {
        this.professionals = professionals;
        this.events = events;
    }

    /** From here on this session works under this mandate. */
    public void enter(HttpServletRequest request, Mandate mandate) {
        request.getSession()
                .setAttribute(PROFESSIONAL, mandate.professional().id().toString());
        request.removeAttribute(MANDATE);
        events.publishEvent(new MandateTaken(mandate.professional().id()));
    }

    /** This session works under no mandate any more. */
    public void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PROFESSIONAL);
        }
        request.removeAttribute(MANDATE);
    }

    /** The mandate of this request; none when nothing was taken up or the professional is no longer known. */
    public Optional<Mandate> of(HttpServletRequest request) {
        if (request.getAttribute(MANDATE) instanceof Mandate known) {
            return Optional.of(known);
        }
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PROFESSIONAL) instanceof String id)) {
            return Optional.empty();
        }
        Optional<Mandate> mandate = professionals.atWork(UUID.fromString(id));
        mandate.ifPresent(found -> request.setAttribute(MANDATE, found));
        return mandate;
    }

    /** The trace id of this request: our own, 32 hex digits, because a caller's word would tie logs to a stranger's. */
    public String trace(HttpServletRequest request) {
        if (request.getAttribute(TRACE) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[TRACE_BYTES];
        RANDOM.nextBytes(bytes);
        String trace = HexFormat.of().formatHex(bytes);
        request.setAttribute(TRACE, trace);
        return trace;
    }
}

package nl.perspectief.identity.securitylog;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.audit.security.SecurityEvent;
import nl.perspectief.audit.security.SecurityTrail;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.web.MandateSession;
import nl.perspectief.organisations.web.WorksFor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Has refused pages and forms written in the log of the installation: by the pattern of the endpoint, never by its address,
 * because that something exists, or that somebody looked for it, is told by nobody. Who asked for an address that no page has
 * was not refused anything.
 */
@Component
@Order(RefusalsSeen.BEFORE_THE_CHAINS)
public class RefusalsSeen extends OncePerRequestFilter {
    /** Within the session and the context of the request, around Spring Security at -100. */
    static final int BEFORE_THE_CHAINS = -103;

    /** On a request whose form was refused for its token, whatever the answer was. */
    public static final String FORM = "perspectief.form-refused";

    private final SecurityTrail trail;
    private final Origins origins;
    private final MandateSession workplace;

    RefusalsSeen(SecurityTrail trail, Origins origins, MandateSession workplace) {
        this.trail = trail;
        this.origins = origins;
        this.workplace = workplace;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        boolean forbidden = response.getStatus() == HttpServletResponse.SC_FORBIDDEN;
        if (request.getAttribute(FORM) != null || forbidden && formOfStranger(request)) {
            note(request, SecurityCode.FORM_REFUSED, "TOKEN", null);
        } else if (forbidden || response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
            page(request);
        }
    }

    private boolean formOfStranger(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && request.getHeader("Authorization") == null
                && workplace.of(request).isEmpty();
    }

    private void page(HttpServletRequest request) {
        Optional<Mandate> mandate = workplace.of(request);
        if (mandate.isPresent()
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
            String reason = welcome(handler, mandate.get()) ? "NOT_THERE_OR_NOT_YOURS" : "ROLE";
            note(request, SecurityCode.PAGE_REFUSED, reason, request.getMethod() + " " + pattern);
        }
    }

    private void note(HttpServletRequest request, SecurityCode code, String reason, @Nullable String place) {
        trail.note(SecurityEvent.of(code, reason, origins.of(request))
                .by(workplace
                        .of(request)
                        .map(mandate -> mandate.professional().id())
                        .orElse(null))
                .at(place));
    }

    private static boolean welcome(HandlerMethod handler, Mandate mandate) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> MergedAnnotations.from(parameter.getParameterAnnotations())
                        .get(WorksFor.class))
                .filter(MergedAnnotation::isPresent)
                .map(under -> under.synthesize().roles())
                .allMatch(roles -> roles.length == 0 || Arrays.stream(roles).anyMatch(mandate::has));
    }
}

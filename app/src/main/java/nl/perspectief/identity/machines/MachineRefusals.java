package nl.perspectief.identity.machines;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import nl.perspectief.edge.BareAnswers;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * What a system reads that is not let in: problem details, and the challenge of RFC 6750. The challenge names no metadata of
 * this resource, because there is none: that address would lead to the login of people.
 */
@Component
final class MachineRefusals {
    private final BareAnswers answers;

    MachineRefusals(BareAnswers answers) {
        this.answers = answers;
    }

    /** A request without a token is told no error, as RFC 6750 (section 3.1) has it. */
    void withoutToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        boolean wrong = reason instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, wrong ? "Bearer error=\"invalid_token\"" : "Bearer");
        answers.problem(
                request, response, HttpServletResponse.SC_UNAUTHORIZED, wrong ? "edge.401.expired" : "edge.401.text");
    }

    void withoutScope(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        String scope = Arrays.stream(MachineScope.values())
                .filter(one -> request.getRequestURI().startsWith(one.root()))
                .findFirst()
                .orElse(MachineScope.AUTHZEN)
                .word();
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
        answers.problem(request, response, HttpServletResponse.SC_FORBIDDEN, "edge.403.scope", scope);
    }
}

package nl.perspectief.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends every session of the person who leaves by {@code /overal-uitloggen}, on whichever device, here and at our issuer. */
@Component
public final class Everywhere implements LogoutHandler {
    public static final String PATH = "/overal-uitloggen";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Everywhere(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && PATH.equals(request.getServletPath())) {
            sessions.findByPrincipalName(authentication.getName()).keySet().forEach(sessions::deleteById);
        }
    }
}

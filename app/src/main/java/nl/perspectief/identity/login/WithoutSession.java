package nl.perspectief.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import nl.perspectief.identity.session.SessionTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Who comes without a login is sent to it; a fragment asked for by script makes the whole page go there. */
final class WithoutSession implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (Fragment.asked(request)) {
            Fragment.goTo(response, pagePath(request.getHeader("HX-Current-URL")));
        } else {
            response.sendRedirect(request.getContextPath()
                    + (SessionTerm.over(request) ? LoginFailed.TOO_LONG : LoginRequests.START));
        }
    }

    /** The page the fragment was for, as a path of ours: opening it leads to login and back. */
    private static String pagePath(@Nullable String url) {
        try {
            String path = url == null ? null : URI.create(url).getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }
}

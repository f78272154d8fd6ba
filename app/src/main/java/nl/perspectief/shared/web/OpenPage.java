package nl.perspectief.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Before pages that everybody may read: a browser without a session gets no cookie from them. So there is no token, and no form
 * that would need one; the language may stand in the address.
 */
public final class OpenPage implements HandlerInterceptor {
    /** The parameter with the language. */
    public static final String LANGUAGE = "taal";

    private static final String OPEN = "perspectief.open-page";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(OPEN, Boolean.TRUE);
        return true;
    }

    /** Whether whoever asks keeps nothing of ours, and should not begin to. */
    public static boolean withoutCookies(HttpServletRequest request) {
        return request.getAttribute(OPEN) != null && request.getSession(false) == null;
    }

    /** The language that the address of such a page asks for. */
    public static Optional<Language> language(HttpServletRequest request) {
        String asked = request.getAttribute(OPEN) == null ? null : request.getParameter(LANGUAGE);
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(asked))
                .findFirst();
    }
}

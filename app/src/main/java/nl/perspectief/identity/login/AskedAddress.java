package nl.perspectief.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.perspectief.identity.seal.SealedCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** The page that somebody asked for before signing in: a path of ours, kept by the browser itself. */
public final class AskedAddress implements RequestCache {
    private final SealedCookie cookie;

    public AskedAddress(SealedCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (HttpMethod.GET.matches(request.getMethod()) && isPage(request)) {
            cookie.put(request, response, address(request));
        }
    }

    /** Not a part of a page, a picture or an answer to script: nobody wants to come back to those. */
    private static boolean isPage(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        return wanted != null && wanted.contains(MediaType.TEXT_HTML_VALUE) && !Fragment.asked(request);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The address to go to, if any. */
    public Optional<String> asked(HttpServletRequest request) {
        return cookie.of(request).filter(address -> address.startsWith("/") && !address.startsWith("//"));
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return asked(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Who has arrived needs it no more. Nothing of the earlier request replaces anything of this one. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null
                && login.isAuthenticated()
                && asked(request).filter(address(request)::equals).isPresent()) {
            cookie.remove(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookie.remove(request, response);
    }
}

package nl.perspectief.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A part of a page, asked for by htmx: it cannot follow a redirect to another page, but can be told to. */
final class Fragment {
    private Fragment() {}

    static boolean asked(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    static void goTo(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Redirect", path);
    }
}

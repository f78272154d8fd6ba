package nl.perspectief.health.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.perspectief.organisations.web.AwayPage;
import nl.perspectief.shared.web.BetweenMachines;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** 503 for each kind of client: a page for people, a problem for systems, the whole page for who asked a part of it. */
@Component
class AwayAnswer {
    private static final String SECONDS = "10";

    /** For AuthZEN as in RFC 9457, for OAuth with the word that it has for this. */
    private static final byte[] PROBLEM = """
            {"type":"about:blank","title":"Service Unavailable","status":503,\
            "detail":"The database does not answer. Ask again in a moment.",\
            "error":"temporarily_unavailable"}""".getBytes(StandardCharsets.UTF_8);

    private final AwayPage page;

    AwayAnswer(AwayPage page) {
        this.page = page;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        if (system(request.getRequestURI())) {
            response.setContentType(
                    BetweenMachines.path(request.getRequestURI()) ? "application/problem+json" : "application/json");
            response.setContentLength(PROBLEM.length);
            response.getOutputStream().write(PROBLEM);
        } else if ("true".equals(request.getHeader("HX-Request"))) {
            part(request, response);
        } else {
            page.write(request, response);
        }
    }

    private static boolean system(String path) {
        return BetweenMachines.path(path)
                || path.startsWith("/oauth2/") && !path.equals("/oauth2/authorize")
                || path.equals("/userinfo");
    }

    /**
     * A part that was asked says by its address all that was chosen: the browser goes there. What a form sent is nowhere
     * else, so that the page with it takes the place of the contents.
     */
    private void part(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("GET")) {
            response.setHeader("HX-Redirect", AwayPage.again(request));
        } else {
            response.setHeader("HX-Retarget", "#inhoud");
            response.setHeader("HX-Reselect", "#inhoud");
            response.setHeader("HX-Reswap", "outerHTML");
            page.write(request, response);
        }
    }
}

package nl.perspectief.identity.limits.filters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.perspectief.organisations.web.Unserved;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Refuses a request before the application spends anything on it: people get a page, systems JSON of their protocol. */
@Component
class Refusal {
    private static final String OAUTH = """
            {"error":"%s","error_description":"%s"}""";
    private static final String PROBLEM = """
            {"status":%d,"title":"%s","detail":"%s"}""";

    void tell(HttpServletRequest request, HttpServletResponse response, Unserved why, Duration wait)
            throws IOException {
        if (response.isCommitted()) {
            return; // who asked has left
        }
        switch (Path.of(request).speaks()) {
            case HTML -> why.page(request, response, wait);
            case OAUTH ->
                json(response, why, wait, MediaType.APPLICATION_JSON, OAUTH.formatted(code(why), detail(why)));
            case PROBLEM ->
                json(
                        response,
                        why,
                        wait,
                        MediaType.APPLICATION_PROBLEM_JSON,
                        PROBLEM.formatted(
                                why.status(), HttpStatus.valueOf(why.status()).getReasonPhrase(), detail(why)));
        }
    }

    /** RFC 6749 has a code for "not now", and one for everything that cannot be read. */
    private static String code(Unserved why) {
        return why == Unserved.BUSY || why == Unserved.TOO_OFTEN ? "temporarily_unavailable" : "invalid_request";
    }

    private static String detail(Unserved why) {
        return switch (why) {
            case MALFORMED -> "The request cannot be read.";
            case TOO_SLOW -> "The request was not complete in time.";
            case TOO_LARGE -> "The request is too large.";
            case ADDRESS_TOO_LONG -> "The address is too long.";
            case TOO_OFTEN -> "Too many requests or wrong secrets from this address; see Retry-After.";
            case HEADERS_TOO_LARGE -> "The headers are too large.";
            case BUSY -> "Too many requests at the same time; see Retry-After.";
        };
    }

    private static void json(HttpServletResponse response, Unserved why, Duration wait, MediaType type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Unserved.tell(response, wait);
        response.setStatus(why.status());
        response.setHeader(HttpHeaders.CONTENT_TYPE, type.toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}

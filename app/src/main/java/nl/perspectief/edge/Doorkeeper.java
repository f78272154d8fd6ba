package nl.perspectief.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests in under the public address only. Whatever a request itself says about where it came in is taken out before
 * the application sees it, so that nothing can be built on it.
 */
final class Doorkeeper extends ValveBase {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> HEARSAY = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-By",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Server",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Path",
            "X-Forwarded-Ssl",
            "Front-End-Https",
            "X-Original-Host",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-Host",
            "X-Real-IP");

    private static final String LANGUAGES = "Accept-Language";
    private static final int MOST_LANGUAGES = 8;

    private final PublicAddress address;
    private final BareAnswers answers;

    Doorkeeper(PublicAddress address, BareAnswers answers) {
        super(true);
        this.address = address;
        this.answers = answers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getCoyoteRequest().getAttribute(BareAnswers.STATUS) instanceof Integer status) {
            answers.write(request, response, status);
            return;
        }
        boolean byProxy = Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE));
        if (!byProxy && !address.answersTo(request.getHeader("Host"))) {
            answers.write(request, response, 421);
        } else if (request.getMethod() != null && !METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            answers.write(request, response, 405);
        } else if (byProxy && address.https() && plain(request.getHeader("X-Forwarded-Proto"))) {
            toHttps(request, response);
        } else {
            forget(request);
            getNext().invoke(request, response);
        }
    }

    /** Whether the server in front says that the browser came without TLS. */
    private static boolean plain(@Nullable String protocols) {
        return protocols != null
                && Arrays.stream(protocols.split(","))
                        .anyMatch(one -> one.strip().equalsIgnoreCase("http"));
    }

    /** A form that came without TLS was read along the way already: it is not taken, so that somebody notices. */
    private void toHttps(Request request, Response response) throws IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            String query = request.getQueryString();
            response.setStatus(308);
            response.setHeader(
                    "Location", address.origin() + request.getRequestURI() + (query == null ? "" : "?" + query));
        } else {
            answers.write(request, response, 403);
        }
    }

    private void forget(Request request) {
        var headers = request.getCoyoteRequest().getMimeHeaders();
        request.setAttribute(AskedHost.NAME, request.getHeader("Host"));
        HEARSAY.forEach(headers::removeHeader);
        headers.setLimit(headers.size() + 1); // Tomcat sets it anew for each request
        headers.setValue("Host").setString(address.authority());
        fewLanguages(headers);
    }

    /** Tomcat refuses to read more of them than a person speaks, with an error of ours; the first are liked best. */
    private static void fewLanguages(MimeHeaders headers) {
        List<String> lines = Collections.list(headers.values(LANGUAGES));
        String all = String.join(",", lines);
        if (lines.size() > 1 || all.chars().filter(sign -> sign == ',').count() >= MOST_LANGUAGES) {
            headers.removeHeader(LANGUAGES);
            headers.setValue(LANGUAGES)
                    .setString(Arrays.stream(all.split(",", -1))
                            .limit(MOST_LANGUAGES)
                            .collect(Collectors.joining(",")));
        }
    }
}

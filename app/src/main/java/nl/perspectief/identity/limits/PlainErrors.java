package nl.perspectief.identity.limits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to bytes that are no request of HTTP, or one with a head larger than Tomcat reads: so little is known of it
 * that the application never sees it. Both languages, no name of any product, and the headers of a page.
 */
public final class PlainErrors extends ErrorReportValve {
    static final String STATUS = "perspectief.status";
    private static final String PAGE = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><title>Perspectief</title></head>
            <body><p>Dit verzoek konden we niet lezen. Begin opnieuw vanaf de eerste pagina.</p>
            <p lang="en">We could not read this request. Start again from the first page.</p></body></html>
            """;
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (request.getCoyoteRequest().getAttribute(STATUS) instanceof Integer status) {
            response.setStatus(status);
        }
        try {
            page(response);
        } catch (IOException | IllegalStateException _) {
            // Whoever asked is gone.
        }
    }

    private static void page(Response response) throws IOException {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
        response.finishResponse();
    }
}

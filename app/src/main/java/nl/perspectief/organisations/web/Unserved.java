package nl.perspectief.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nl.perspectief.organisations.web.forms.SentFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Why a request was not taken up at all, whoever sent it: its shape, or how much is asked at this moment. */
public enum Unserved {
    MALFORMED(400),
    TOO_SLOW(408),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    TOO_OFTEN(429),
    HEADERS_TOO_LARGE(431),
    BUSY(503);

    private static final String WAIT = "perspectief.wait";
    private static final String LARGEST = "perspectief.largest-file";

    private final int status;

    Unserved(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** What its texts are called. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Ends the request with the page for this; a wait of zero means that waiting does not help. */
    public void page(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        if (response.isCommitted()) {
            return; // who asked has left
        }
        request.setAttribute(WAIT, wait);
        request.setAttribute(Unserved.class.getName(), this);
        if (this == TOO_LARGE && SentFile.mayCome(request)) {
            request.setAttribute(LARGEST, SentFile.largest(request));
        }
        tell(response, wait);
        response.sendError(status);
    }

    /** The header for programs: whole seconds, so that who keeps to it is not early. */
    public static void tell(HttpServletResponse response, Duration wait) {
        if (wait.isPositive()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
        }
    }

    /** Why this request was not served; none when it was something else that went wrong. */
    static Optional<Unserved> of(HttpServletRequest request) {
        return Optional.ofNullable((Unserved) request.getAttribute(Unserved.class.getName()));
    }

    /** Bytes that a file may have where this request brought a larger one; none when it brought no file. */
    static int largestFile(HttpServletRequest request) {
        return request.getAttribute(LARGEST) instanceof Integer largest ? largest : 0;
    }

    static Duration wait(HttpServletRequest request) {
        @Nullable Object wait = request.getAttribute(WAIT);
        return wait instanceof Duration known ? known : Duration.ZERO;
    }
}

package nl.perspectief.identity.limits.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import nl.perspectief.identity.limits.SlowBodies;
import nl.perspectief.organisations.web.Unserved;
import nl.perspectief.organisations.web.forms.SentFile;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests of a shape that nobody needs, each with the status that says what is wrong. A form is read here, before
 * anything is looked up for it: later, what is wrong with it would be an error of whatever asks for the first field. So is the
 * question of a system.
 */
final class ShapeFilter extends OncePerRequestFilter {
    private static final int LONGEST_ADDRESS = 4_096;
    private static final int LARGEST_HEADERS = 16_384;
    private static final int LARGEST_BODY = 1_048_576;

    private final Refusal refusal;

    ShapeFilter(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional<Unserved> wrong = head(request).or(() -> form(request));
        if (wrong.isPresent()) {
            refusal.tell(request, response, wrong.get(), Duration.ZERO);
            return;
        }
        try {
            rest.doFilter(Path.of(request) == Path.TOKEN ? WholeBody.of(request, LARGEST_BODY) : request, response);
        } catch (WholeBody.TooLarge _) {
            refusal.tell(request, response, Unserved.TOO_LARGE, Duration.ZERO);
        } catch (ServletException | RuntimeException e) {
            if (!(NestedExceptionUtils.getMostSpecificCause(e) instanceof SlowBodies.TooSlow)) {
                throw e;
            }
            refusal.tell(request, response, Unserved.TOO_SLOW, Duration.ZERO);
        }
    }

    private static Optional<Unserved> head(HttpServletRequest request) {
        if (request.getRequestURI().length() + length(request.getQueryString()) > LONGEST_ADDRESS) {
            return Optional.of(Unserved.ADDRESS_TOO_LONG);
        }
        if (headers(request) > LARGEST_HEADERS) {
            return Optional.of(Unserved.HEADERS_TOO_LARGE);
        }
        int largest = SentFile.mayCome(request) ? FileForm.largest(request) : LARGEST_BODY;
        return request.getContentLengthLong() > largest ? Optional.of(Unserved.TOO_LARGE) : Optional.empty();
    }

    private static int headers(HttpServletRequest request) {
        int total = 0;
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                total += name.length() + value.length();
            }
        }
        return total;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static Optional<Unserved> form(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return Optional.empty();
        } catch (SlowBodies.TooSlow _) {
            return Optional.of(Unserved.TOO_SLOW);
        } catch (InvalidParameterException e) {
            return Optional.of(
                    e.getErrorCode() == Unserved.TOO_LARGE.status() ? Unserved.TOO_LARGE : Unserved.MALFORMED);
        }
    }
}

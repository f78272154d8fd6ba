package nl.perspectief.identity.limits.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import nl.perspectief.identity.limits.SlowBodies;
import nl.perspectief.organisations.web.Unserved;
import nl.perspectief.organisations.web.forms.SentFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in a form with a file: of who is signed in, at an address that may have one, few at the same time. Of everybody else, and
 * everywhere else, such a body stays unread; the application's own reading of them is off.
 */
final class FileFilter extends OncePerRequestFilter {
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private final Gate gate;
    private final Refusal refusal;

    FileFilter(Gate gate, Refusal refusal) {
        this.gate = gate;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SentFile.mayCome(request) || !PageFilter.loggedIn(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (!gate.enter()) {
            refusal.tell(request, response, Unserved.BUSY, A_MOMENT);
            return;
        }
        try {
            FileForm form = form(request);
            if (form == null) {
                refusal.tell(request, response, Unserved.MALFORMED, Duration.ZERO);
            } else {
                rest.doFilter(form, response);
            }
        } catch (WholeBody.TooLarge _) {
            refusal.tell(request, response, Unserved.TOO_LARGE, Duration.ZERO);
        } finally {
            gate.leave();
        }
    }

    /** Absent when it cannot be read as one: badly written, or cut short. */
    private static @Nullable FileForm form(HttpServletRequest request) {
        try {
            return SlowBodies.withMoreTime(() -> FileForm.of(request));
        } catch (IOException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SlowBodies.TooSlow slow) {
                throw slow;
            }
            return null;
        }
    }
}

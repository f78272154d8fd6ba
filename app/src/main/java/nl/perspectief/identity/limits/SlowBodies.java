package nl.perspectief.identity.limits;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body has a deadline as a whole. Tomcat's own timeout is for each read, so that a byte now and then would hold a request
 * open for ever.
 */
final class SlowBodies extends ValveBase {
    private final Duration longest;

    SlowBodies(Duration longest) {
        super(true);
        this.longest = longest;
    }

    /** The body did not come in time. Not of input and output: after those Tomcat closes, so that there could be no answer. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("the body took too long");
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var bytes = request.getCoyoteRequest();
        InputBuffer unlimited = bytes.getInputBuffer();
        bytes.setInputBuffer(new Timed(bytes, unlimited, System.nanoTime() + longest.toNanos()));
        try {
            getNext().invoke(request, response);
        } finally {
            bytes.setInputBuffer(unlimited);
        }
    }

    private record Timed(org.apache.coyote.Request request, InputBuffer body, long deadline) implements InputBuffer {
        @Override
        public int doRead(ApplicationBufferHandler target) throws IOException {
            try {
                int read = body.doRead(target);
                if (read >= 0 && System.nanoTime() - deadline > 0) {
                    throw tooSlow();
                }
                return read;
            } catch (SocketTimeoutException _) {
                throw tooSlow();
            }
        }

        /** Tomcat must not wait for the rest, as it otherwise does to use the connection again. */
        private TooSlow tooSlow() {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            return new TooSlow();
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}

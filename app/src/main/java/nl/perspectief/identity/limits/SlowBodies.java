package nl.perspectief.identity.limits;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.perspectief.edge.AdapterBeneath;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body has a deadline as a whole. Tomcat's own timeout is for each read, so that a byte now and then would hold a request
 * open for ever.
 */
public final class SlowBodies extends AdapterBeneath {
    /** As much as Tomcat would read in vain. */
    private static final int LARGEST = 2_097_152;

    /** A file of who is signed in may take as much longer as this. */
    private static final int MORE = 3;

    private static final ScopedValue<Boolean> MORE_TIME = ScopedValue.newInstance();

    private final Duration longest;

    /** @param above who answers requests, or refuses them */
    SlowBodies(Adapter above, Duration longest) {
        super(above);
        this.longest = longest;
    }

    /** The body did not come in time. Not of input and output: after those Tomcat closes, so that there could be no answer. */
    public static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("the body took too long");
        }
    }

    /** What reads a body. */
    public interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads the body of this thread's request with the deadline of a file. */
    public static <T> T withMoreTime(Reading<T> reading) throws IOException {
        return ScopedValue.where(MORE_TIME, true).call(reading::read);
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        InputBuffer unlimited = request.getInputBuffer();
        request.setInputBuffer(new Timed(request, unlimited, System.nanoTime(), longest.toNanos()));
        try {
            super.service(request, response);
            finish(request);
        } finally {
            request.setInputBuffer(unlimited);
        }
    }

    /**
     * What nobody read has the same deadline, whoever answered: Tomcat would read it after the answer, to use the connection
     * again, for as long as a byte comes now and then.
     */
    private static void finish(Request request) {
        AtomicBoolean later = new AtomicBoolean();
        request.action(ActionCode.ASYNC_IS_ASYNC, later);
        if (!later.get() && (request.hasExpectation() || !swallowed(request))) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean swallowed(Request bytes) {
        try {
            Swallowed rest = new Swallowed();
            int total = 0;
            for (int read = bytes.doRead(rest); read >= 0; read = bytes.doRead(rest)) {
                total += read;
                if (total > LARGEST) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException _) {
            return false; // too slow, cut short or badly written
        }
    }

    /** Where bytes go that nobody wants. */
    private static final class Swallowed implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }

    private record Timed(Request request, InputBuffer body, long since, long longest) implements InputBuffer {
        @Override
        public int doRead(ApplicationBufferHandler target) throws IOException {
            try {
                int read = body.doRead(target);
                if (read >= 0 && System.nanoTime() - since > (MORE_TIME.isBound() ? MORE * longest : longest)) {
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

package nl.perspectief.identity.limits;

import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP with two bounds that it does not have: how many connections one address may hold, and how long the head of a
 * request (or the rest of a body that nobody reads) may take in all.
 */
public final class BoundedProtocol extends Http11NioProtocol {
    /** Tomcat makes it by its name. */
    public BoundedProtocol() {
        super(new BoundedEndpoint());
    }

    /** @param connections of one address @param longest for what the application does not wait for itself */
    void bound(int connections, Duration longest) {
        BoundedEndpoint endpoint = (BoundedEndpoint) getEndpoint();
        endpoint.connectionsPerAddress = connections;
        endpoint.longest = longest;
    }

    @Override
    protected Processor createProcessor() {
        return new TooMuchTold(this, new SlowBodies(getAdapter(), ((BoundedEndpoint) getEndpoint()).longest));
    }

    private static final class BoundedEndpoint extends NioEndpoint {
        private int connectionsPerAddress = Integer.MAX_VALUE;
        private Duration longest = Duration.ofSeconds(20);
        private @Nullable ScheduledFuture<?> sweeps;

        @Override
        public void startInternal() throws Exception {
            super.startInternal();
            sweeps = getUtilityExecutor().scheduleWithFixedDelay(this::cutSlow, 2, 2, TimeUnit.SECONDS);
        }

        @Override
        public void stopInternal() {
            if (sweeps != null) {
                sweeps.cancel(false);
            }
            super.stopInternal();
        }

        /** What Tomcat does after false closes only connections that it knows already. */
        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            if (full(socket)) {
                destroySocket(socket);
                return false;
            }
            return super.setSocketOptions(socket);
        }

        private boolean full(SocketChannel socket) {
            if (connections.size() < connectionsPerAddress) {
                return false;
            }
            Address address = Address.of(socket.socket().getInetAddress().getHostAddress());
            return connections.values().stream()
                            .map(SocketWrapperBase::getRemoteAddr)
                            .filter(Objects::nonNull)
                            .filter(other -> address.equals(Address.of(other)))
                            .count()
                    >= connectionsPerAddress;
        }

        private void cutSlow() {
            long before = System.nanoTime() - longest.toNanos();
            for (SocketWrapperBase<NioChannel> connection : connections.values()) {
                if (connection.getCurrentProcessor() instanceof AbstractProcessor processor
                        && slow(processor.getRequest(), before)) {
                    connection.close();
                }
            }
        }

        /**
         * The start is set at the first byte and negative between requests. A head that is not complete counts as ended until
         * there is more of it.
         */
        private static boolean slow(Request request, long before) {
            int stage = request.getRequestProcessor().getStage();
            long start = request.getStartTimeNanos();
            boolean waiting = stage == Constants.STAGE_PARSE
                    || stage == Constants.STAGE_ENDINPUT
                    || stage == Constants.STAGE_ENDED;
            return waiting && start > 0 && start - before < 0;
        }
    }
}

package nl.perspectief.edge;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;

/**
 * Sets the headers before anything else happens to a request, beneath all valves and filters: Tomcat answers a broken request
 * line, a broken address and {@code OPTIONS *} without calling any of those.
 */
final class HeadersFirst implements LifecycleListener {
    private final AnswerHeaders headers;

    HeadersFirst(AnswerHeaders headers) {
        this.headers = headers;
    }

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (Lifecycle.AFTER_INIT_EVENT.equals(event.getType()) && event.getLifecycle() instanceof Connector connector) {
            var protocol = connector.getProtocolHandler();
            protocol.setAdapter(new Beneath(protocol.getAdapter()));
        }
    }

    private final class Beneath implements Adapter {
        private final Adapter above;

        Beneath(Adapter above) {
            this.above = above;
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            headers.each(response::setHeader);
            above.service(request, response);
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return above.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
            return above.asyncDispatch(request, response, status);
        }

        @Override
        public void log(Request request, Response response, long time) {
            above.log(request, response, time);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            above.checkRecycled(request, response);
        }

        @Override
        public @Nullable String getDomain() {
            return above.getDomain();
        }
    }
}

package nl.perspectief.edge;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

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

    private final class Beneath extends AdapterBeneath {
        Beneath(Adapter above) {
            super(above);
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            headers.each(response::setHeader);
            super.service(request, response);
        }
    }
}

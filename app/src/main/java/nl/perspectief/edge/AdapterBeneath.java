package nl.perspectief.edge;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;

/** Something to do for every request beneath all that answers one; the rest is left to what lies above. */
public abstract class AdapterBeneath implements Adapter {
    private final Adapter above;

    /** @param above who answers requests, or refuses them */
    protected AdapterBeneath(Adapter above) {
        this.above = above;
    }

    /** Does it, and goes on. */
    @Override
    public void service(Request request, Response response) throws Exception {
        above.service(request, response);
    }

    @Override
    public final boolean prepare(Request request, Response response) throws Exception {
        return above.prepare(request, response);
    }

    @Override
    public final boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return above.asyncDispatch(request, response, status);
    }

    @Override
    public final void log(Request request, Response response, long time) {
        above.log(request, response, time);
    }

    @Override
    public final void checkRecycled(Request request, Response response) {
        above.checkRecycled(request, response);
    }

    @Override
    public final @Nullable String getDomain() {
        return above.getDomain();
    }
}

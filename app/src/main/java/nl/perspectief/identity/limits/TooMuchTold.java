package nl.perspectief.identity.limits;

import nl.perspectief.edge.BareAnswers;
import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/**
 * Tells a head that is too large from one that is not HTTP: both are 400 to Tomcat.
 */
final class TooMuchTold extends Http11Processor {
    private static final String TOO_LARGE =
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");
    private static final int MALFORMED = 400;
    private static final int ADDRESS_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;

    TooMuchTold(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
        super(protocol, adapter);
    }

    @Override
    protected void setErrorState(ErrorState state, @Nullable Throwable cause) {
        if (response.getStatus() == MALFORMED && tooMuch(cause)) {
            int status = request.requestURI().isNull() ? ADDRESS_TOO_LONG : HEADERS_TOO_LARGE;
            response.setStatus(status);
            request.setAttribute(BareAnswers.STATUS, status);
        }
        super.setErrorState(state, cause);
    }

    /** Of a limit on the number of headers Tomcat makes an illegal state, of everything that breaks the grammar an argument. */
    private static boolean tooMuch(@Nullable Throwable cause) {
        return cause instanceof IllegalStateException
                || cause instanceof IllegalArgumentException && TOO_LARGE.equals(cause.getMessage());
    }
}

package nl.perspectief.organisations.web.once;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Has every method of a controller called by {@link WholeHandler}, so that no new form can stay outside. */
@Configuration(proxyBeanMethods = false)
class WholeHandlers implements WebMvcRegistrations {
    private final WholeRequests requests;

    WholeHandlers(WholeRequests requests) {
        this.requests = requests;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new Adapter(requests);
    }

    private static final class Adapter extends RequestMappingHandlerAdapter {
        private final WholeRequests requests;

        Adapter(WholeRequests requests) {
            this.requests = requests;
        }

        @Override
        protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
            return new WholeHandler(handler, requests);
        }
    }
}

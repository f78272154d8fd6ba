package nl.perspectief.identity.login;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** An issuer elsewhere that does not answer when it is first needed: the person reads that, and not that we broke. */
final class IssuerAway implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
    static final String PATH = LoginFailed.PATH + "?reden=onbereikbaar";
    private static final Logger LOG = LoggerFactory.getLogger(IssuerAway.class);

    @Override
    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler((request, response, failure) -> {
            LOG.warn("the issuer cannot be reached: {}", rootOf(failure));
            response.sendRedirect(request.getContextPath() + PATH);
        });
        return filter;
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}

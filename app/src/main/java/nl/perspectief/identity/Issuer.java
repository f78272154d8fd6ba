package nl.perspectief.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which issuer vouches for people, and how this application is known to it.
 *
 * @param embedded whether the issuer lives in this same process
 * @param requiredAcr the {@code acr} that proves a second factor; empty when {@code amr} tells
 * @param publicUrl where browsers find this application, without a slash at the end
 * @param oneClick whether fictitious people may sign in with one click: in a demo that only this machine reaches
 */
@Component
public record Issuer(
        @Value("${perspectief.issuer.embedded}") boolean embedded,
        @Value("${perspectief.issuer.uri}") String uri,
        @Value("${perspectief.issuer.client-id}") String clientId,
        @Value("${perspectief.issuer.client-secret}") String clientSecret,
        @Value("${perspectief.issuer.required-acr:}") String requiredAcr,
        @Value("${perspectief.public-url}") String publicUrl,
        @Value("${perspectief.one-click:false}") boolean oneClick) {
    /** Where the issuer sends the browser back to with its answer. */
    public String answerUrl() {
        return publicUrl + "/inloggen/antwoord";
    }

    /** Where the issuer sends the browser to after goodbye. */
    public String goodbyeUrl() {
        return publicUrl + "/uitgelogd";
    }

    @Override
    public String toString() {
        return "Issuer[" + uri + "]";
    }
}

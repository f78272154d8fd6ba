package nl.perspectief.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.stereotype.Component;

/** The headers of every page: nothing from elsewhere, no framing, no referrer to others, nothing kept in a cache. */
@Component
public final class PageHeaders {
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=()";

    private final String policy;

    /**
     * Browsers built on Chromium hold {@code form-action} against each redirect that follows a form, so that leaving by
     * the goodbye page of an external issuer takes that issuer's origin.
     */
    PageHeaders(Issuer issuer) {
        String forms = issuer.embedded() ? "'self'" : "'self' " + origin(issuer.uri());
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                + " connect-src 'self'; form-action " + forms + "; frame-ancestors 'none'; base-uri 'none'";
    }

    /** Puts them on a chain. */
    public void on(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
    }

    /** Puts them on an answer that is given before any chain. */
    public void on(HttpServletRequest request, HttpServletResponse response) {
        List<HeaderWriter> writers = List.of(
                new ContentSecurityPolicyHeaderWriter(policy),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new PermissionsPolicyHeaderWriter(PERMISSIONS),
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY),
                new CacheControlHeadersWriter(),
                new HstsHeaderWriter());
        writers.forEach(writer -> writer.writeHeaders(request, response));
    }

    /** Puts the least on an answer that no chain makes, because the request was refused before. */
    public void on(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
    }

    private static String origin(String uri) {
        URI parsed = URI.create(uri);
        return parsed.getScheme() + "://" + parsed.getAuthority();
    }
}

package nl.perspectief.identity.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.PageHeaders;
import nl.perspectief.identity.PublicAddress;
import nl.perspectief.identity.forms.FormTokens;
import nl.perspectief.identity.session.SessionTerm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * The paths of the issuer, with a login of its own: who is known here is not thereby at work in the application. A protocol
 * endpoint that it does not have is not there, for a system as for a person.
 */
@Configuration(proxyBeanMethods = false)
class IssuerPaths {
    private static final String SIGN_IN = "/aanmelden";
    private static final String AUTHORIZE = "/oauth2/authorize";

    @Bean
    @Order(10)
    SecurityFilterChain issuerChain(
            HttpSecurity http,
            Issuer issuer,
            RegisteredClientRepository clients,
            JdbcAuthorizations authorizations,
            SignIn signIn,
            FormTokens formTokens,
            SessionTerm term,
            PageHeaders headers) {
        if (!issuer.embedded()) {
            return new DefaultSecurityFilterChain(_ -> false);
        }
        var server = new OAuth2AuthorizationServerConfigurer();
        var elsewhere = new NegatedRequestMatcher(server.getEndpointsMatcher());
        return http.securityMatcher(new OrRequestMatcher(
                        server.getEndpointsMatcher(),
                        PathPatternRequestMatcher.pathPattern(SIGN_IN),
                        PathPatternRequestMatcher.pathPattern("/oauth2/**"),
                        PathPatternRequestMatcher.pathPattern("/connect/**")))
                .with(
                        server,
                        endpoints -> endpoints
                                .registeredClientRepository(clients)
                                .authorizationService(authorizations)
                                .authorizationServerSettings(AuthorizationServerSettings.builder()
                                        .issuer(issuer.uri())
                                        .build())
                                .tokenIntrospectionEndpoint(looking -> looking.authenticationProviders(
                                        providers -> providers.replaceAll(OwnTokensOnly::around)))
                                .authorizationServerMetadataEndpoint(
                                        about -> about.authorizationServerMetadataCustomizer(
                                                metadata -> metadata.claims(Offered::only)))
                                .oidc(people -> people.providerConfigurationEndpoint(
                                        about -> about.providerConfigurationCustomizer(
                                                metadata -> metadata.claims(Offered::only)))))
                .authorizeHttpRequests(paths -> paths.requestMatchers(elsewhere)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(login -> login.securityContextRepository(signIn.logins()))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        .requireCsrfProtectionMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_IN)))
                .requestCache(cache -> cache.requestCache(signIn.requests()))
                .addFilterBefore(new PublicAddress(issuer), SecurityContextHolderFilter.class)
                .addFilterBefore(term, SecurityContextHolderFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(IssuerPaths::whoAreYou)
                        .accessDeniedHandler(IssuerPaths::again))
                .headers(headers::on)
                .build();
    }

    /** People sign in; a system that brings no valid token reads so. */
    private static void whoAreYou(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (AUTHORIZE.equals(request.getServletPath())) {
            response.sendRedirect(request.getContextPath() + SIGN_IN);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** The form was of before: signed in meanwhile in another window, or open for too long. */
    private static void again(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean signedIn = request.getSession(false) != null;
        response.sendRedirect(request.getContextPath() + (signedIn ? "/" : SIGN_IN));
    }
}

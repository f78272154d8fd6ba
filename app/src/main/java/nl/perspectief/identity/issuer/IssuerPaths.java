package nl.perspectief.identity.issuer;

import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.PageHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The paths of the issuer, with a login of its own: who is known here is not thereby at work in the application. */
@Configuration(proxyBeanMethods = false)
class IssuerPaths {
    private static final String SIGN_IN = "/aanmelden";

    @Bean
    @Order(10)
    SecurityFilterChain issuerChain(
            HttpSecurity http,
            Issuer issuer,
            RegisteredClientRepository clients,
            JdbcOperations jdbc,
            SignIn signIn,
            PageHeaders headers) {
        if (!issuer.embedded()) {
            return new DefaultSecurityFilterChain(_ -> false);
        }
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(new OrRequestMatcher(
                        server.getEndpointsMatcher(), PathPatternRequestMatcher.pathPattern(SIGN_IN)))
                .with(
                        server,
                        endpoints -> endpoints
                                .registeredClientRepository(clients)
                                .authorizationService(new JdbcOAuth2AuthorizationService(jdbc, clients))
                                .authorizationServerSettings(AuthorizationServerSettings.builder()
                                        .issuer(issuer.uri())
                                        .build())
                                .oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(paths ->
                        paths.requestMatchers(SIGN_IN).permitAll().anyRequest().authenticated())
                .securityContext(login -> login.securityContextRepository(signIn.logins()))
                .requestCache(cache -> cache.requestCache(signIn.requests()))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        PathPatternRequestMatcher.pathPattern("/oauth2/authorize")))
                .headers(headers::on)
                .build();
    }
}

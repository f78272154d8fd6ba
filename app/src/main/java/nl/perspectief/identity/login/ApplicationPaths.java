package nl.perspectief.identity.login;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.PageHeaders;
import nl.perspectief.identity.PublicAddress;
import nl.perspectief.identity.forms.FormTokens;
import nl.perspectief.identity.forms.KeptForms;
import nl.perspectief.identity.issuer.account.SignInLinks;
import nl.perspectief.identity.seal.SealedCookie;
import nl.perspectief.identity.seal.SessionKey;
import nl.perspectief.identity.session.Everywhere;
import nl.perspectief.identity.session.SessionTerm;
import nl.perspectief.organisations.web.MandateSession;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Every path asks for a login and a mandate, except those named here. The order of the chains: 10 the embedded issuer,
 * 50 free for interfaces between machines (their own way of showing who they are), 100 this one, for the rest.
 */
@Configuration(proxyBeanMethods = false)
class ApplicationPaths {
    private static final String FIRST = "/beginnen";
    /** Makes a paper for who sends a name, and keeps nothing: so a page without cookie may send it, which has no token. */
    private static final String CERTIFICATE = "/leren/{page}/klaar";

    /** Pages for who works here, among those of the guide and of learning that are open to everybody. */
    private static final String[] AT_WORK = {
        "/wegwijzer/beheer", "/leren/mijn", "/leren/mijn/**", "/leren/aanbod", "/leren/aanbod/**", "/leren/aantallen"
    };

    private static final String[] OPEN = {
        Goodbye.PATH,
        FIRST,
        SignInLinks.PATH,
        LoginFailed.PATH,
        "/gezondheid",
        "/gezondheid/*",
        "/taal",
        "/static/**",
        "/favicon.ico",
        "/error",
        "/robots.txt",
        "/wegwijzer",
        "/wegwijzer/{page}",
        "/wegwijzer/papier/{page}",
        "/leren",
        "/leren/{page}",
        "/leren/{page}/verhaal",
        "/leren/{page}/einde",
        "/leren/teamsessie/{page}",
        "/leren/teamsessie/{page}/dias",
        "/leren/teamsessie/{page}/papier/{part}",
        CERTIFICATE,
        "/.well-known/security.txt"
    };

    @Bean
    @Order(100)
    SecurityFilterChain applicationChain(
            HttpSecurity http,
            Issuer issuer,
            ClientRegistrationRepository clients,
            NoTokensKept tokens,
            LoginAttempts attempts,
            FormTokens formTokens,
            AskedAddress asked,
            SessionTerm term,
            TakeMandate mandate,
            MandateSession workplace,
            Everywhere everywhere,
            KeptForms forms,
            PageHeaders headers,
            ApplicationEventPublisher events) {
        return http.authorizeHttpRequests(
                        paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(AT_WORK)
                                .access(underMandate(workplace))
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/mandaat")
                                .authenticated()
                                .anyRequest()
                                .access(underMandate(workplace)))
                .oauth2Login(login -> login.withObjectPostProcessor(new IssuerAway())
                        .loginPage(LoginRequests.START)
                        .clientRegistrationRepository(clients)
                        .authorizedClientRepository(tokens)
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(new LoginRequests(clients))
                                .authorizationRequestRepository(attempts))
                        .redirectionEndpoint(answer -> answer.baseUri("/inloggen/antwoord"))
                        .userInfoEndpoint(user -> user.oidcUserService(new SecondFactor(issuer)))
                        .successHandler(mandate)
                        .failureHandler(new LoginFailed(events)))
                .logout(leaving -> leaving.logoutRequestMatcher(leaving())
                        .addLogoutHandler(everywhere)
                        .logoutSuccessHandler(new Goodbye(issuer, clients)))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        .ignoringRequestMatchers(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, CERTIFICATE)))
                .requestCache(wanted -> wanted.requestCache(asked))
                .addFilterBefore(new PublicAddress(issuer), SecurityContextHolderFilter.class)
                .addFilterBefore(term, SecurityContextHolderFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new WithoutSession())
                        .accessDeniedHandler(new Refused(workplace, forms)))
                .headers(headers::on)
                .build();
    }

    /** Who comes back from logging in gets the page that was asked. */
    @Bean
    AskedAddress askedAddress(SessionKey key, Clock clock) {
        return new AskedAddress(new SealedCookie(key, "perspectief-heen", Duration.ofHours(1), clock));
    }

    private static AuthorizationManager<RequestAuthorizationContext> underMandate(MandateSession workplace) {
        return (authentication, context) -> {
            var who = authentication.get();
            return new AuthorizationDecision(who != null
                    && who.isAuthenticated()
                    && workplace.of(context.getRequest()).isPresent());
        };
    }

    private static RequestMatcher leaving() {
        return new OrRequestMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/uitloggen"),
                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, Everywhere.PATH));
    }
}

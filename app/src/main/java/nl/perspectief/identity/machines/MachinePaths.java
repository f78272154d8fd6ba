package nl.perspectief.identity.machines;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Paths between machines: a bearer token on each request, no session, no form, and therefore no token against forgery. */
@Configuration(proxyBeanMethods = false)
class MachinePaths {
    private static final String METADATA = "/.well-known/authzen-configuration";
    private static final String DESCRIPTION = "/access/v1/openapi.json";

    @Bean
    @Order(50)
    SecurityFilterChain machineChain(HttpSecurity http, MachineSystems systems, MachineRefusals refusals) {
        return http.securityMatcher("/access/**", METADATA)
                .authorizeHttpRequests(paths -> paths.requestMatchers(METADATA, DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority("SCOPE_" + MachineTokens.SCOPE))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(systems)
                        .authenticationEntryPoint(refusals::withoutToken)
                        .accessDeniedHandler(refusals::withoutScope))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::withoutToken)
                        .accessDeniedHandler(refusals::withoutScope))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }
}

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
    private static final String[] OPEN = {METADATA, "/access/v1/openapi.json", "/intake/v1/openapi.json"};

    @Bean
    @Order(50)
    SecurityFilterChain machineChain(HttpSecurity http, MachineSystems systems, MachineRefusals refusals) {
        return http.securityMatcher(below(MachineScope.AUTHZEN), below(MachineScope.INTAKE), METADATA)
                .authorizeHttpRequests(paths -> paths.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(below(MachineScope.AUTHZEN))
                        .hasAuthority(MachineScope.AUTHZEN.authority())
                        .requestMatchers(below(MachineScope.INTAKE))
                        .hasAuthority(MachineScope.INTAKE.authority())
                        .anyRequest()
                        .denyAll())
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

    private static String below(MachineScope scope) {
        return scope.root() + "/**";
    }
}

package nl.perspectief.identity.login;

import java.util.Map;
import nl.perspectief.identity.Issuer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.util.function.SingletonSupplier;

/** This application as a client of the issuer: authorization code, proof key (RFC 7636) and client secret. */
@Configuration(proxyBeanMethods = false)
class LoginClient {
    static final String ID = "perspectief";

    /**
     * An external issuer is asked for its metadata at the first login, so that the application starts without it; the
     * embedded one could not answer yet, so that its addresses are spelt out.
     */
    @Bean
    ClientRegistrationRepository loginClients(Issuer issuer, Environment environment) {
        SingletonSupplier<ClientRegistration> client = SingletonSupplier.of(
                () -> issuer.embedded() ? embedded(issuer, inside(environment)) : discovered(issuer));
        return id -> ID.equals(id) ? client.get() : null;
    }

    /** Where this process finds itself, without a detour along the server in front and its certificate. */
    private static String inside(Environment environment) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + environment.getRequiredProperty("local.server.port");
    }

    private static ClientRegistration embedded(Issuer issuer, String inside) {
        String origin = issuer.uri();
        return common(ClientRegistration.withRegistrationId(ID), issuer)
                .issuerUri(origin)
                .authorizationUri(origin + "/oauth2/authorize")
                .tokenUri(inside + "/oauth2/token")
                .jwkSetUri(inside + "/oauth2/jwks")
                .userInfoUri(origin + "/userinfo")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", origin + "/connect/logout"))
                .build();
    }

    private static ClientRegistration discovered(Issuer issuer) {
        return common(ClientRegistrations.fromIssuerLocation(issuer.uri()).registrationId(ID), issuer)
                .build();
    }

    /** Only {@code openid} is asked for: name and job come from the partnership's own register. */
    private static ClientRegistration.Builder common(ClientRegistration.Builder client, Issuer issuer) {
        return client.clientId(issuer.clientId())
                .clientSecret(issuer.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(issuer.answerUrl())
                .scope("openid")
                .userNameAttributeName(IdTokenClaimNames.SUB);
    }
}

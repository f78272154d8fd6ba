package nl.perspectief.identity.issuer;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.identity.machines.MachineClients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The application itself, for people to log in; and the systems of partners, for themselves. */
final class IssuerClients implements RegisteredClientRepository {
    static final String PARTNER = "perspectief.partner";

    private final RegisteredClient application;
    private final MachineClients machines;
    private final Duration tokenLife;

    IssuerClients(RegisteredClient application, MachineClients machines, Duration tokenLife) {
        this.application = application;
        this.machines = machines;
        this.tokenLife = tokenLife;
    }

    /** Nothing is changed from here: the issuer would only hash the application's own secret, which it is given at start. */
    @Override
    public void save(RegisteredClient client) {}

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return application.getClientId().equals(clientId)
                ? application
                : id(clientId).flatMap(this::machine).orElse(null);
    }

    private static Optional<UUID> id(String clientId) {
        try {
            return Optional.of(UUID.fromString(clientId));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<RegisteredClient> machine(UUID id) {
        return machines.find(id)
                .flatMap(machine -> machines.secretHash(id)
                        .map(hash -> RegisteredClient.withId(id.toString())
                                .clientId(id.toString())
                                .clientSecret(hash)
                                .clientName(machine.name())
                                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                                .scope(machine.scope().word())
                                .clientSettings(ClientSettings.builder()
                                        .setting(PARTNER, machine.organisation().partner())
                                        .build())
                                .tokenSettings(TokenSettings.builder()
                                        .accessTokenTimeToLive(tokenLife)
                                        .build())
                                .build()));
    }
}

package nl.perspectief.identity.passkeys;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.seal.Seal;
import nl.perspectief.identity.seal.SessionKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signing in with a passkey instead of password and code. The authenticator checks its owner (finger, face or PIN), so that
 * it counts as two factors; it signs for the public address only, so that a page elsewhere can do nothing with it.
 */
@Component
public class Passkeys {
    /** More than anybody has devices. */
    public static final int MOST = 10;

    private static final String ASKED = "perspectief.passkey.asked";
    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(30);
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int LONGEST_ANSWER = 20_000;
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final Issuer issuer;
    private final JdbcPasskeys passkeys;
    private final Webauthn4JRelyingPartyOperations operations;
    private final URI origin;
    private final Seal seal;
    private final Clock clock;

    Passkeys(Issuer issuer, JdbcPasskeyOwners owners, JdbcPasskeys passkeys, SessionKey key, Clock clock) {
        this.issuer = issuer;
        this.passkeys = passkeys;
        this.origin = URI.create(issuer.publicUrl());
        this.seal = key.seal("passkey questions");
        this.clock = clock;
        this.operations = new Webauthn4JRelyingPartyOperations(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(origin.getHost())
                        .name("Perspectief")
                        .build(),
                Set.of(origin.getScheme() + "://" + origin.getAuthority()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
    }

    /** Browsers make passkeys for a name, over TLS or on this machine itself. */
    public boolean offered() {
        boolean secure = "https".equals(origin.getScheme()) || "localhost".equals(origin.getHost());
        return issuer.embedded() && secure && !origin.getHost().matches("[0-9.]+|\\[.*");
    }

    /** Whether this person has an account that a passkey can belong to. */
    public boolean offeredTo(String subject) {
        return offered() && passkeys.hasAccount(subject);
    }

    /** Who left a session open must not thereby leave a way in: making one asks for a login of just now. */
    public boolean fresh(HttpSession session) {
        return clock.millis() - session.getCreationTime() < FRESH.toMillis();
    }

    public List<Passkey> of(String subject) {
        return passkeys.of(subject);
    }

    /** What the browser needs to make one, as JSON; the session keeps what was asked. */
    public String toMake(HttpSession session, String subject) {
        var person = UsernamePasswordAuthenticationToken.authenticated(subject, null, List.of());
        PublicKeyCredentialCreationOptions asked = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
        session.setAttribute(ASKED, asked);
        return json.writeValueAsString(asked);
    }

    /** Takes the answer of the browser; false when it does not fit what was asked. What was asked can be answered once. */
    public boolean make(HttpSession session, String subject, String label, String answer) {
        Object asked = session.getAttribute(ASKED);
        session.removeAttribute(ASKED);
        if (!(asked instanceof PublicKeyCredentialCreationOptions options)
                || !options.getUser().getName().equals(subject)
                || !fresh(session)
                || passkeys.of(subject).size() >= MOST
                || answer.length() > LONGEST_ANSWER) {
            return false;
        }
        try {
            var credential = json.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(credential, label)));
            return true;
        } catch (RuntimeException e) {
            refused(e);
            return false;
        }
    }

    public void remove(String subject, UUID id) {
        passkeys.remove(subject, id);
    }

    /** Asks for a signature of whoever is there. */
    public Question question() {
        Bytes challenge = Bytes.random();
        long until = clock.instant().plus(TIME_TO_ANSWER).getEpochSecond();
        byte[] sealed = seal.close(
                "question", (until + " " + challenge.toBase64UrlString()).getBytes(StandardCharsets.US_ASCII));
        return new Question(
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed),
                json.writeValueAsString(options(challenge)));
    }

    private PublicKeyCredentialRequestOptions options(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(origin.getHost())
                .timeout(Duration.ofMinutes(5))
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    /** Who answered the question; nobody when it was not ours, is too old, was answered before or is signed wrongly. */
    public Optional<String> signIn(String sealed, String answer) {
        if (!offered() || answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            String[] asked = new String(
                            seal.open("question", Base64.getUrlDecoder().decode(sealed)), StandardCharsets.US_ASCII)
                    .split(" ", -1);
            Instant until = Instant.ofEpochSecond(Long.parseLong(asked[0]));
            var credential =
                    json.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            if (until.isBefore(clock.instant())) {
                return Optional.empty();
            }
            var owner = operations.authenticate(
                    new RelyingPartyAuthenticationRequest(options(Bytes.fromBase64(asked[1])), credential));
            return passkeys.useUp(seal.hash(asked[1]), until) ? Optional.of(owner.getName()) : Optional.empty();
        } catch (RuntimeException e) {
            refused(e);
            return Optional.empty();
        }
    }

    /** What a browser or an attacker sent; the libraries have an exception for each way in which it can be wrong. */
    private static void refused(RuntimeException reason) {
        LOG.info("passkey refused: {}", reason.getClass().getSimpleName());
    }
}

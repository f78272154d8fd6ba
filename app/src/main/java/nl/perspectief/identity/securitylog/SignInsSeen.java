package nl.perspectief.identity.securitylog;

import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.audit.security.SecurityEvent;
import nl.perspectief.audit.security.SecurityTrail;
import nl.perspectief.identity.FirstAccountMade;
import nl.perspectief.identity.PasskeyChanged;
import nl.perspectief.identity.SessionEnded;
import nl.perspectief.identity.SignInFailed;
import nl.perspectief.identity.SignInHeld;
import nl.perspectief.identity.SignInSucceeded;
import nl.perspectief.identity.WrongClientSecret;
import nl.perspectief.identity.people.PeopleChanged;
import nl.perspectief.organisations.web.MandateTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has sign-ins, and those that failed, written in the log of the installation. */
@Component
class SignInsSeen {
    private final SecurityTrail trail;
    private final Origins origins;

    SignInsSeen(SecurityTrail trail, Origins origins) {
        this.trail = trail;
        this.origins = origins;
    }

    @EventListener
    void succeeded(SignInSucceeded event) {
        trail.write(about(SecurityCode.SIGNED_IN, null, event.subject()));
    }

    @EventListener
    void failed(SignInFailed event) {
        trail.note(about(SecurityCode.SIGN_IN_FAILED, event.reason().name(), event.subject()));
    }

    @EventListener
    void held(SignInHeld event) {
        trail.note(about(SecurityCode.SIGN_IN_HELD, event.reason().name(), event.subject()));
    }

    @EventListener
    void wrongSecret(WrongClientSecret event) {
        trail.note(SecurityEvent.of(SecurityCode.CLIENT_REFUSED, "WRONG_SECRET", origins.current())
                .from(event.client()));
    }

    @EventListener
    void ended(SessionEnded event) {
        trail.note(about(SecurityCode.SESSION_ENDED, event.reason().name(), event.subject()));
    }

    @EventListener
    void passkey(PasskeyChanged event) {
        trail.write(about(SecurityCode.PASSKEY_CHANGED, event.added() ? "ADDED" : "REMOVED", event.subject()));
    }

    @EventListener
    void firstAccount(FirstAccountMade event) {
        trail.write(about(SecurityCode.ACCOUNT_ADDED, "FIRST", event.subject()));
    }

    /** A line of each: of whom it was about, and of who did it. */
    @EventListener
    void people(PeopleChanged event) {
        String role = event.administrator() ? "ADMINISTRATOR" : "PROCESS_LEAD";
        trail.note(
                SecurityEvent.of(event.code(), "BY_" + role, origins.current()).by(event.colleague()));
        trail.note(
                SecurityEvent.of(event.code(), "AS_" + role, origins.current()).by(event.by()));
    }

    /** Written before the first page is shown, so that nobody works here without it. */
    @EventListener
    void began(MandateTaken event) {
        trail.write(SecurityEvent.of(SecurityCode.SESSION_STARTED, null, origins.current())
                .by(event.professional()));
    }

    private SecurityEvent about(SecurityCode code, @Nullable String reason, @Nullable String subject) {
        return SecurityEvent.of(code, reason, origins.current()).about(subject);
    }
}

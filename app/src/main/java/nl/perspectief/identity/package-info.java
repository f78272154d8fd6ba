/** Who somebody is: login through OpenID Connect, sessions, and an issuer of our own for who has none. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "edge",
            "organisations",
            "organisations :: absence",
            "organisations :: owner",
            "organisations :: departure",
            "organisations :: held",
            "organisations :: web",
            "audit :: security",
            "desk"
        })
@Holds(
        professionals = {
            "issued_authorization",
            "login_account",
            "passkey",
            "passkey_owner",
            "sign_in_failure",
            "sign_in_link",
            "spring_session",
            "spring_session_attributes"
        },
        apart = "kept_form",
        why = "sealed with the key of who sent it, for as long as it takes to log in again")
@NullMarked
package nl.perspectief.identity;

import nl.perspectief.organisations.held.Holds;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

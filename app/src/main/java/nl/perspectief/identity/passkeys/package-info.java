/** Passkeys (W3C Web Authentication) of accounts of the embedded issuer. */
@NullMarked
package nl.perspectief.identity.passkeys;

import org.jspecify.annotations.NullMarked;

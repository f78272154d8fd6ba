/** The embedded OpenID Connect issuer: its endpoints, its accounts, its key. */
@NamedInterface("issuer")
@NullMarked
package nl.perspectief.identity.issuer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

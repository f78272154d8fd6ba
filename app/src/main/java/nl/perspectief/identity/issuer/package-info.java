/** The embedded OpenID Connect issuer: its endpoints, its accounts, its key. */
@NullMarked
package nl.perspectief.identity.issuer;

import org.jspecify.annotations.NullMarked;

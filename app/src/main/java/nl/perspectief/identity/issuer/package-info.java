/** The embedded OpenID Connect issuer: its endpoints, its key, and what it handed out. */
@NullMarked
package nl.perspectief.identity.issuer;

import org.jspecify.annotations.NullMarked;

/** The {@code client} command: which systems of partners get tokens, and how their secrets are kept. */
@NullMarked
package nl.perspectief.identity.issuer.client;

import org.jspecify.annotations.NullMarked;

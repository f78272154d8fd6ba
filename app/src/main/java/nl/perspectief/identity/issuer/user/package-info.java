/** The {@code user} command: who may sign in, for which partner, in which roles. */
@NullMarked
package nl.perspectief.identity.issuer.user;

import org.jspecify.annotations.NullMarked;

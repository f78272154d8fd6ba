/** Logging in through OpenID Connect, on every path but those named; then a mandate, and at last goodbye. */
@NullMarked
package nl.perspectief.identity.login;

import org.jspecify.annotations.NullMarked;
